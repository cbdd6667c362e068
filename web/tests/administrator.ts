/** What an administrator does first: has an account, signs in, goes to a section. */

import { execFile } from "node:child_process";
import { expect, type Locator, type Page } from "@playwright/test";

const PASSWORD = "một mật khẩu dài để thử";

let made: Promise<{ name: string; password: string }> | null = null;

/** An account of this worker's own, so that scenarios beside each other share no limits. */
export function account(): Promise<{ name: string; password: string }> {
  return (made ??= add());
}

async function add(): Promise<{ name: string; password: string }> {
  const program = process.env["HOIDAP"];
  if (!program) throw new Error("Run the tests by `make test-browser`.");
  const name = `can-bo-${Math.random().toString(36).slice(2, 10)}`;
  await new Promise<void>((done, fail) => {
    const child = execFile(program, ["admins", "add", name], (error) => (error ? fail(error) : done()));
    child.stdin?.end(`${PASSWORD}\n`);
  });
  return { name, password: PASSWORD };
}

export async function fillSignIn(page: Page, { name, password }: { name: string; password: string }): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(name);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

export async function signIn(page: Page, section = ""): Promise<{ name: string; password: string }> {
  const who = await account();
  await page.goto(`/quan-tri${section}`);
  await fillSignIn(page, who);
  await expect(page.getByRole("button", { name: "Đăng xuất" })).toBeVisible();
  return who;
}

export async function section(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Quản trị" }).getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** A dialog with what is slotted into it. */
export function dialog(page: Page, name: string): Locator {
  return page.locator("hd-dialog").filter({ has: page.getByRole("dialog", { name }) });
}
