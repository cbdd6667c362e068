/** The widget on other people's sites: strict policy, hostile styles, several at once, limits, keyboard. */

import type { Locator, Page } from "@playwright/test";
import { ask, box, citation, FIGURE } from "./conversation";
import { expect, expectAccessible, expectNoSideways, phone, test as plain } from "./browser";
import { Portal } from "./doubles";
import { siteKey } from "./operator";

const SERVER = process.env["HOIDAP_URL"] ?? "http://127.0.0.1:8000";
// What docs/widget.md asks a portal for, and nothing more.
const STRICT = `default-src 'none'; script-src ${SERVER}; connect-src ${SERVER}; require-trusted-types-for 'script'; trusted-types lit-html`;

const test = plain.extend<object, { portal: Portal; key: string }>({
  portal: [
    async ({}, use) => {
      const portal = await Portal.open();
      await use(portal);
      portal.close();
    },
    { scope: "worker" },
  ],
  key: [async ({ portal }, use) => use(await siteKey(portal.host, "--per-minute", "1000")), { scope: "worker", timeout: 90_000 }],
});

function tag(key: string, attributes: Record<string, string> = {}): string {
  const all = Object.entries({ "data-site-key": key, ...attributes }).map(([name, value]) => `${name}='${value}'`);
  return `<script src="${SERVER}/widget.js" ${all.join(" ")} async></script>`;
}

function launcher(page: Page, title = "Trợ lý hỏi đáp"): Locator {
  return page.getByRole("button", { name: `Mở: ${title}` });
}

async function opened(page: Page, title = "Trợ lý hỏi đáp"): Promise<Locator> {
  await launcher(page, title).click();
  return page.getByRole("dialog", { name: title });
}

test("on a foreign site with a strict policy it answers, and its citation opens the reader in a new tab", async ({ page, context, portal, key }) => {
  await page.goto(portal.page("/nghiem", tag(key), STRICT));
  const dialog = await opened(page);
  await expect(dialog).toContainText("Đây là trợ lý tự động");
  await expectAccessible(page);
  const asked = await ask(dialog, FIGURE.question);
  await expect(asked).toContainText(FIGURE.words);
  await expectAccessible(page);
  await citation(asked, 1).first().click();
  await expect(dialog.locator("mark")).toContainText(FIGURE.words);
  await expect(dialog.getByRole("heading", { level: 3 }).first()).toBeFocused();
  await expectAccessible(page);
  const [reader] = await Promise.all([context.waitForEvent("page"), dialog.getByRole("link", { name: /Đọc trong toàn văn bản/ }).click()]);
  await expect(reader).toHaveURL(new RegExp(`^${SERVER}/van-ban/749-qd-ttg`));
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("749/QĐ-TTg");
});

test("keyboard: Enter opens, Escape goes back to the answer, then closes, and the focus returns", async ({ page, portal, key }) => {
  await page.goto(portal.page("/ban-phim", tag(key), STRICT));
  await launcher(page).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(box(dialog)).toBeFocused();
  await page.keyboard.type(FIGURE.question);
  await page.keyboard.press("Enter");
  const chip = citation(dialog.getByRole("article"), 1).first();
  await expect(chip).toBeVisible();
  await expect(dialog.locator("hd-live").getByRole("status")).toContainText("Đã có câu trả lời");
  await chip.focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Trở lại câu trả lời" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(chip).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(launcher(page)).toBeFocused();
});

test("hostile styles of the host change nothing, and the host keeps its own", async ({ page, portal, key }) => {
  const hostile = `<style>* { all: revert; display: none !important; font: 40px cursive !important; color: red !important }
    html { font-size: 62.5% } html, head + body, main, h1, hd-widget { display: block !important } button { transform: rotate(20deg) } dialog { opacity: 0 }</style>`;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${SERVER}; connect-src ${SERVER}`;
  await page.goto(portal.page("/la", hostile + tag(key), policy));
  const before = await page.locator("h1").evaluate((node) => getComputedStyle(node).font);
  const button = launcher(page);
  await expect(button).toBeInViewport({ ratio: 1 });
  const look = await button.evaluate((node) => {
    const { transform, fontSize, color } = getComputedStyle(node);
    return { transform, fontSize, color };
  });
  expect(look).toEqual({ transform: "none", fontSize: "16px", color: "rgb(255, 255, 255)" });
  const dialog = await opened(page);
  await expect(box(dialog)).toBeInViewport({ ratio: 1 });
  await expect(dialog).toHaveCSS("opacity", "1"); // once it has risen
  expect(await page.locator("h1").evaluate((node) => getComputedStyle(node).font)).toBe(before);
  expect(await page.evaluate(() => [document.styleSheets.length, document.adoptedStyleSheets.length])).toEqual([1, 0]);
});

test("two on one page have their own words, sides, documents and conversations", async ({ page, portal, key }) => {
  const left = tag(key, { "data-title": "Trợ lý hoa sen", "data-position": "left", "data-documents": "71/QĐ-BTN, 72/QĐ-BTN", "data-greeting": "Hỏi về hoa sen." });
  await page.goto(portal.page("/hai", left + tag(key), STRICT));
  const lotus = await opened(page, "Trợ lý hoa sen");
  await expect(lotus).toContainText("Hỏi về hoa sen.");
  await expect(lotus).toContainText("Hỏi trong: 71/QĐ-BTN, 72/QĐ-BTN");
  expect((await lotus.boundingBox())!.x).toBeLessThan(100);
  const other = await opened(page);
  expect((await other.boundingBox())!.x).toBeGreaterThan(700);
  const asked = await ask(lotus, "Kinh phí trồng sen do đâu bảo đảm?");
  await expect(asked).toContainText("ngân sách nhà nước");
  await expect(asked).toContainText("71/QĐ-BTN");
  await expect(other.getByRole("article")).toHaveCount(0);
  await expectAccessible(page);
});

test("a site is answered only from the documents of its key", async ({ page, portal }) => {
  test.slow(); // the operator's command starts a Python of its own
  const key = await siteKey(portal.host, "--document", "71/QĐ-BTN", "--document", "72/QĐ-BTN");
  await page.goto(portal.page("/chi-sen", tag(key), STRICT));
  const dialog = await opened(page);
  await expect(await ask(dialog, "Kinh phí trồng sen do đâu bảo đảm?")).toContainText("ngân sách nhà nước");
  const asked = await ask(dialog, "Kinh tế số đến năm 2025 chiếm bao nhiêu GDP?");
  await expect(asked).not.toContainText(FIGURE.words);
  await expect(asked).not.toContainText("749/QĐ-TTg");
});

test("a host that is not allowed, and an unknown key, are refused in plain words", async ({ page, portal, expected }) => {
  test.slow();
  expected.push(/403/);
  const key = await siteKey("mot-cong-khac.example.vn");
  await page.goto(portal.page("/khong-phep", tag(key), STRICT));
  const asked = await ask(await opened(page), FIGURE.question);
  await expect(asked).toContainText("Trang web này chưa được phép dùng trợ lý hỏi đáp.");
  await expect(asked.getByRole("button", { name: "Thử lại" })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(portal.page("/khoa-la", tag("site_khongco"), STRICT));
  await expect(await ask(await opened(page), FIGURE.question)).toContainText("Khóa của trang web này không đúng");
});

test("without a key another site gets nothing", async ({ page, portal, expected }) => {
  expected.push(/CORS policy|Failed to load resource/);
  await page.goto(portal.page("/khong-khoa", tag(""), STRICT));
  await expect(await ask(await opened(page), FIGURE.question)).toContainText("Không kết nối được với máy chủ");
});

test("the limit of a visitor is said with the time to wait; the question stays in the box", async ({ page, portal, expected }) => {
  test.slow();
  expected.push(/429/);
  const key = await siteKey(portal.host, "--per-minute", "1");
  await page.goto(portal.page("/gioi-han", tag(key), STRICT));
  const dialog = await opened(page);
  await ask(dialog, FIGURE.question);
  const asked = await ask(dialog, "QĐ 942 còn hiệu lực không?");
  await expect(asked).toContainText("Bạn gửi quá nhiều yêu cầu trong thời gian ngắn.");
  await expect(asked).toContainText(/Bạn có thể thử lại sau \d+ giây\./);
  await expect(box(dialog)).toHaveValue("QĐ 942 còn hiệu lực không?");
});

test("a colour that is too light is darkened until it can be read; words and questions are the site's own", async ({ page, portal, key }) => {
  const attributes = { "data-color": "#ffd24a", "data-strings": '{"placeholder": "Hỏi về thủ tục"}', "data-questions": '["QĐ 942 còn hiệu lực không?"]' };
  await page.goto(portal.page("/mau", tag(key, attributes), STRICT));
  await expectAccessible(page); // contrast is one of the rules
  expect(await launcher(page).evaluate((node) => getComputedStyle(node).backgroundColor)).not.toBe("rgb(255, 210, 74)");
  const dialog = await opened(page);
  await expect(box(dialog)).toHaveAttribute("placeholder", "Hỏi về thủ tục");
  await dialog.getByRole("button", { name: "QĐ 942 còn hiệu lực không?" }).click();
  await expect(dialog.getByRole("article")).toContainText("2629/QĐ-TTg");
  await expectAccessible(page);
});

test("the conversation goes on on the next page of the site", async ({ page, portal, key }) => {
  await page.goto(portal.page("/mot", tag(key), STRICT));
  await ask(await opened(page), FIGURE.question);
  await page.goto(portal.page("/hai-trang", tag(key), STRICT));
  const dialog = await opened(page);
  await expect(dialog.getByRole("article")).toContainText(FIGURE.words);
  await dialog.getByRole("button", { name: "Hội thoại mới" }).click();
  await expect(dialog.getByRole("article")).toHaveCount(0);
  await expect(box(dialog)).toBeFocused();
});

test.describe("on a phone", () => {
  test.use(phone);

  test("the example portal has it, it fills the screen, and nothing runs out of the window", async ({ page }) => {
    await page.goto("/vi-du/cong-dich-vu-cong");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoSideways(page);
    await expectAccessible(page);
    const dialog = await opened(page, "Trợ lý cải cách hành chính");
    await ask(dialog, FIGURE.question);
    await expectNoSideways(page);
    expect((await dialog.boundingBox())!.width).toBe(390);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Đóng" }).tap();
    await expect(launcher(page, "Trợ lý cải cách hành chính")).toBeFocused();
  });
});
