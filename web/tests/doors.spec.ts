/** The operator closes the doors: runs by itself after the others, which need them open. */

import { ask, FIGURE, finished } from "./conversation";
import { expect, expectAccessible, test } from "./browser";
import { hoidap } from "./operator";

const MESSAGE = "Hệ thống tạm ngừng để bảo trì đến 17 giờ.";

test.afterEach(async () => void (await hoidap("open")));

test("while the doors are closed the page says why; reading goes on; opened again, the question is answered", async ({ page, expected }) => {
  test.slow(); // the operator's command starts a Python of its own
  expected.push(/503/);
  await page.goto("/");
  await hoidap("close", MESSAGE);
  // Processes look every few seconds whether the doors are open.
  await expect.poll(async () => (await page.request.post("/api/v1/ask", { data: { question: "QĐ 749?" } })).status()).toBe(503);
  const asked = await ask(page, FIGURE.question);
  await expect(asked).toContainText(MESSAGE);
  await expectAccessible(page);
  expect((await page.request.get("/api/v1/documents")).status()).toBe(200);
  await hoidap("open");
  await expect(async () => {
    await asked.getByRole("button", { name: "Thử lại" }).click();
    await finished(asked);
    await expect(asked).toContainText(FIGURE.words, { timeout: 1000 });
  }).toPass();
});
