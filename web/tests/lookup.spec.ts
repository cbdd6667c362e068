/** Look-up, as a page and as a dialog over any page. */

import { clipboard, expect, expectAccessible, expectNoSideways, phone, test } from "./browser";

test("by keyboard only: type a citation, copy it, open its place", async ({ page }) => {
  await page.goto("/tra-cuu");
  const box = page.getByRole("combobox");
  await expect(box).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type("đ5 k2 9804/2022/QĐ-UBND");
  const first = page.getByRole("option").first();
  await expect(first).toContainText("Khoản 2 Điều 5 Quyết định số 9804/2022/QĐ-UBND");
  await expect(first).toHaveAttribute("aria-selected", "true");
  await expect(first).toContainText("Hết hiệu lực từ 01/09/2025, thay bằng 9901/2025/QĐ-UBND");
  await expect(page.getByRole("status").filter({ hasText: "kết quả" })).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press("Control+c");
  await expect(page.getByRole("status").filter({ hasText: "Đã sao chép: khoản 2 Điều 5" })).toHaveCount(1);
  expect(await clipboard(page)).toMatch(/^khoản 2 Điều 5 Quyết định số 9804/);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Alt+c");
  await expect.poll(() => clipboard(page)).toMatch(/^Quyết định số 9804/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/9804-2022-qd-ubnd-song-huong#dieu-5\.khoan-2$/);
  await expect(page.locator('[id="dieu-5.khoan-2"]')).toBeFocused();
});

test("words find passages, with or without marks; what is typed stands in the address", async ({ page }) => {
  await page.goto("/tra-cuu");
  await page.getByRole("combobox").fill("dien tich trong sen");
  await expect(page.getByRole("option").filter({ hasText: "71/QĐ-BTN" }).first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=dien\+tich/);
  await page.reload();
  await expect(page.getByRole("option").first()).toBeVisible();
});

test("what the library lacks is said plainly", async ({ page }) => {
  await page.goto("/tra-cuu");
  await page.getByRole("combobox").fill("điều 3 nđ 999/2019/NĐ-CP");
  await expect(page.locator("hd-lookup")).toContainText(/không có|chưa có|Không tìm thấy/);
  await page.getByRole("combobox").fill("đ99 71/QĐ-BTN");
  await expect(page.locator("hd-lookup .told")).toContainText("Điều 99");
  await page.getByRole("combobox").fill("zzzz qqqq");
  await expect(page.locator("hd-lookup")).toContainText("Không tìm thấy “zzzz qqqq” trong thư viện");
  await expectAccessible(page);
});

test("a slow answer to what was typed before does not take the place of the newer one", async ({ page, expected }) => {
  expected.push(/ERR_FAILED/);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/suggest\?q=942/, async (route) => {
    await held;
    await route.continue().catch(() => undefined); // it was called off
  });
  await page.goto("/tra-cuu");
  const asked = page.waitForRequest(/suggest\?q=942/);
  await page.getByRole("combobox").fill("942");
  await asked;
  await page.getByRole("combobox").fill("71/QĐ-BTN");
  await expect(page.getByRole("option").first()).toContainText("71/QĐ-BTN");
  release();
  await expect(page.getByRole("option").first()).toContainText("71/QĐ-BTN");
});

test("Ctrl-K opens it over the chat page and closing gives the focus back", async ({ page }) => {
  await page.goto("/");
  const question = page.getByRole("textbox", { name: /câu hỏi/i });
  await question.focus();
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Tra cứu nhanh" });
  await expect(dialog.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("điều 2 942");
  await expect(dialog.getByRole("option").first()).toContainText("Điều 2 Quyết định số 942/QĐ-TTg");
  await expectAccessible(page);
  await page.keyboard.press("Escape"); // empties the box
  await expect(dialog.getByRole("combobox")).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(question).toBeFocused();
});

test("Ctrl-K in the reader: a place of the same document closes the dialog and goes there", async ({ page }) => {
  await page.goto("/van-ban/71-qd-btn-2021");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("điều 3 71/QĐ-BTN");
  await expect(page.getByRole("option").first()).toContainText("Điều 3");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Tra cứu nhanh" })).toBeHidden();
  await expect(page.locator('[id="dieu-3"]')).toBeFocused();
});

test.describe("on a phone", () => {
  test.use(phone);

  test("the dialog fills the window and a tap opens the place", async ({ page }) => {
    await page.goto("/van-ban");
    await page.getByRole("button", { name: "Tra cứu nhanh" }).click();
    const dialog = page.getByRole("dialog", { name: "Tra cứu nhanh" });
    await dialog.getByRole("combobox").fill("71/QĐ-BTN");
    await expectNoSideways(page);
    await expectAccessible(page);
    await dialog.getByRole("option").first().click();
    await expect(page).toHaveURL(/71-qd-btn-2021/);
  });
});
