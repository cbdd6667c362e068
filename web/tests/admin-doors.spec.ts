/** The switch on the administrators' page, and what a reader then sees; it is the whole server's, so this runs after the others. */

import { dialog, signIn } from "./administrator";
import { expect, expectAccessible, test } from "./browser";
import { box, finished, turn } from "./conversation";

test("answers stop with the message on the chat page, and go on", async ({ page, browser, baseURL, expected }) => {
  expected.push(/503/);
  await signIn(page, "#he-thong");
  const reader = await browser.newPage(baseURL ? { baseURL } : {});
  await page.getByLabel(/^Lời báo/).fill("Tạm dừng để kiểm tra số liệu.");
  await page.getByRole("button", { name: "Tạm dừng trả lời" }).click();
  await dialog(page, "Tạm dừng trả lời?").getByRole("button", { name: "Tạm dừng", exact: true }).click();
  try {
    await expect(page.getByText("Người dùng đang thấy: “Tạm dừng để kiểm tra số liệu.”")).toBeVisible();
    await expectAccessible(page);
    await expect(async () => {
      await reader.goto("/");
      await box(reader).fill("QĐ 942 còn hiệu lực không?");
      await box(reader).press("Enter");
      await expect(reader.getByText("Tạm dừng để kiểm tra số liệu.").first()).toBeVisible({ timeout: 3000 });
    }).toPass();
  } finally {
    await page.getByRole("button", { name: "Mở lại trả lời" }).click();
  }
  await expect(page.getByText("Đang trả lời", { exact: true })).toBeVisible();
  await expect(async () => {
    await reader.goto("/");
    await box(reader).fill("QĐ 942 còn hiệu lực không?");
    await box(reader).press("Enter");
    await finished(turn(reader, "QĐ 942 còn hiệu lực không?"));
    await expect(turn(reader, "QĐ 942 còn hiệu lực không?")).toContainText("Hết hiệu lực", { timeout: 3000 });
  }).toPass();
  await reader.close();
});
