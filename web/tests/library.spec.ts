/** The list of documents: filters in the address, search, order, nothing found. */

import { expect, expectAccessible, expectNoSideways, phone, test } from "./browser";

const rows = "hd-library ul.list > li";

test("all documents stand there, newest first, with their standing", async ({ page }) => {
  await page.goto("/van-ban");
  await expect(page.locator(rows).first()).toContainText(/276\/2026\/NĐ-CP/);
  await expect(page.locator(rows).filter({ hasText: "942/QĐ-TTg" }).first()).toContainText("Hết hiệu lực từ 01/12/2025, thay bằng 2629/QĐ-TTg");
  await expectAccessible(page);
});

test("filters narrow the list, stand in the address and come back with it", async ({ page }) => {
  await page.goto("/van-ban");
  await page.getByLabel("Loại văn bản").selectOption("Quyết định");
  await expect(page).toHaveURL(/loai=Quy/);
  await page.getByLabel("Tình trạng").selectOption({ label: "Hết hiệu lực" });
  await expect(page).toHaveURL(/tinh-trang=het-hieu-luc/);
  await expect(page.locator(rows).filter({ hasText: "942/QĐ-TTg" })).toHaveCount(1);
  await expect(page.locator(rows).filter({ hasText: "Nghị định số" })).toHaveCount(0);
  const count = await page.locator(rows).count();
  await expect(page.getByRole("status").filter({ hasText: `${count} văn bản` })).toHaveCount(1);
  await page.reload();
  await expect(page.locator(rows)).toHaveCount(count);
  await expect(page.getByLabel("Tình trạng")).toHaveValue("expired");
  await page.goBack();
  await expect(page.getByLabel("Tình trạng")).toHaveValue("");
  await expect(page.getByLabel("Loại văn bản")).toHaveValue("Quyết định");
});

test("search finds numbers and names without marks; the best fit leads", async ({ page }) => {
  await page.goto("/van-ban");
  await page.getByLabel("Số hiệu hoặc tên văn bản").fill("ke hoach trong hoa sen");
  await expect(page.locator(rows).first()).toContainText("Kế hoạch trồng hoa sen");
  await expect(page).toHaveURL(/tim=ke\+hoach/);
  await expect(page.getByLabel("Sắp xếp")).toHaveValue("fit");
  await page.locator(rows).first().getByRole("link").click();
  await expect(page).toHaveURL(/\/van-ban\/7[12]-qd-btn/);
});

test("nothing found is said, and one step leads back to everything", async ({ page }) => {
  await page.goto("/van-ban?loai=Luật&tinh-trang=het-hieu-luc");
  await expect(page.getByRole("heading", { name: "Không có văn bản phù hợp" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Xóa bộ lọc" }).click();
  await expect(page.locator(rows).first()).toBeVisible();
  await expect(page).toHaveURL(/\/van-ban$/);
});

test.describe("on a phone", () => {
  test.use({ ...phone, viewport: { width: 320, height: 640 } });

  test("filters stand behind a button and nothing runs out of the window", async ({ page }) => {
    await page.goto("/van-ban");
    await expect(page.locator(rows).first()).toBeVisible();
    await expectNoSideways(page);
    await expect(page.getByLabel("Năm ban hành")).toBeHidden();
    await page.getByRole("button", { name: "Bộ lọc" }).click();
    await page.getByLabel("Năm ban hành").selectOption("2022");
    await expect(page).toHaveURL(/nam=2022/);
    await expect(page.getByRole("button", { name: "Bộ lọc (1 đang dùng)" })).toBeVisible();
    await expectNoSideways(page);
    await expectAccessible(page);
  });
});
