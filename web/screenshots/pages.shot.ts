/** The pictures of docs/images: `make screenshots`. */

import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expectAtRest, phone, test } from "../tests/browser";
import { ask, citation, DIFFERENCE, ENDED } from "../tests/conversation";
import { quantised } from "./palette";

const IMAGES = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const OFFICIAL = "/van-ban/9804-2022-qd-ubnd-song-huong";

async function shoot(page: Page, name: string): Promise<void> {
  await expectAtRest(page);
  await writeFile(`${IMAGES}${name}.png`, quantised(await page.screenshot({ animations: "disabled", caret: "hide" })));
}

async function answered(page: Page): Promise<void> {
  await page.goto("/");
  const asked = await ask(page, ENDED.question);
  await citation(asked, 2).first().click();
  await page.getByRole("dialog").locator("mark").first().waitFor();
}

test("chat", async ({ page }) => {
  await answered(page);
  await shoot(page, "chat");
});

test("comparison", async ({ page }) => {
  await page.goto("/");
  const asked = await ask(page, DIFFERENCE);
  await asked.getByRole("table").waitFor();
  await shoot(page, "comparison");
});

test("library", async ({ page }) => {
  await page.goto("/van-ban");
  await page.getByRole("link", { name: /71\/QĐ-BTN/ }).first().waitFor();
  await shoot(page, "library");
});

test("look-up over a page", async ({ page }) => {
  await page.goto(OFFICIAL);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("đ5 k2 9804/2022/QĐ-UBND");
  await page.getByRole("option").first().waitFor();
  await shoot(page, "lookup");
});

test("reader", async ({ page }) => {
  await page.goto(`${OFFICIAL}#dieu-5`);
  await page.locator('[id="dieu-5"][data-target]').waitFor();
  await shoot(page, "reader");
});

test.describe("by night", () => {
  test.use({ colorScheme: "dark" });

  test("chat", async ({ page }) => {
    await answered(page);
    await shoot(page, "chat-dark");
  });
});

test.describe("on a phone", () => {
  test.use(phone);

  test("chat", async ({ page }) => {
    await page.goto("/");
    await ask(page, ENDED.question);
    await shoot(page, "chat-phone");
  });

  test("reader", async ({ page }) => {
    await page.goto(OFFICIAL);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await shoot(page, "reader-phone");
  });
});

test.describe("on an example portal", () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test("widget", async ({ page }) => {
    await page.goto("/vi-du/cong-dich-vu-cong");
    await page.getByRole("button", { name: "Mở: Trợ lý cải cách hành chính" }).click();
    await ask(page.getByRole("dialog"), "QĐ 942 còn hiệu lực không?");
    await shoot(page, "widget");
  });
});
