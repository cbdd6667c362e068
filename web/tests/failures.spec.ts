/** When something goes wrong, or somebody means harm: what the chat page says, and that nothing is lost. */

import type { Page } from "@playwright/test";
import { ask, box, citation, FIGURE, finished, spoken, turn } from "./conversation";
import { expect, expectAccessible, test } from "./browser";
import { HeldAnswer } from "./doubles";

const ASK = "**/api/v1/ask";

test("a server that is down is said, the question is kept, and trying again answers it", async ({ page, expected }) => {
  expected.push(/Failed to load resource/);
  await page.goto("/");
  await page.route(ASK, (route) => route.abort("connectionrefused"));
  const asked = await ask(page, FIGURE.question);
  await expect(asked).toContainText("Không kết nối được với máy chủ");
  await expect(box(page)).toHaveValue(FIGURE.question);
  await expect(spoken(page)).toContainText("Chưa trả lời được");
  await expectAccessible(page);
  await page.unroute(ASK);
  await asked.getByRole("button", { name: "Thử lại" }).click();
  await expect(page.getByRole("heading", { name: FIGURE.question })).toBeFocused();
  await finished(asked);
  await expect(asked).toContainText(FIGURE.words);
  await expect(box(page)).toHaveValue("");
  await expect(page.getByRole("article")).toHaveCount(1);
});

test("without a network the page says so at once, and takes the question again when it is back", async ({ page, context, expected }) => {
  expected.push(/Failed to load resource/);
  await page.goto("/");
  await context.setOffline(true);
  await expect(page.getByText("Máy của bạn đang mất kết nối mạng.")).toBeVisible();
  const asked = await ask(page, FIGURE.question);
  await expect(asked).toContainText("Mất kết nối");
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(page.getByText("Máy của bạn đang mất kết nối mạng.")).toBeHidden();
  await box(page).press("Enter");
  await expect(turn(page, FIGURE.question)).toContainText(FIGURE.words);
});

test.describe("with an answer that comes slowly", () => {
  let held: HeldAnswer;

  test.beforeEach(async ({ page }) => {
    held = await HeldAnswer.between(page);
    await page.goto("/");
    await box(page).fill("Một câu hỏi");
    await box(page).press("Enter");
  });

  test.afterEach(() => held.close());

  test("each step and each word is shown as it comes, and the end is the whole answer", async ({ page }) => {
    const asked = turn(page, "Một câu hỏi");
    await expect(spoken(page)).toHaveText("Đang tìm câu trả lời.");
    await held.send("status", { step: "retrieving", message: "Đang tìm trong thư viện văn bản…" });
    await expect(asked).toContainText("Đang tìm trong thư viện văn bản…");
    await held.send("token", { text: "Mười hai " });
    await expect(asked).toContainText("Mười hai");
    await held.send("token", { text: "đơn vị." });
    await expect(asked).toContainText("Mười hai đơn vị.");
    await expect(asked.locator("[aria-busy]")).toHaveAttribute("aria-busy", "true");
    await expectAccessible(page);
    const answer = { record_id: "r", conversation_id: "c", status: "answered", answer: "Mười hai đơn vị.", as_of: "2026-01-01" };
    await held.send("done", { ...answer, statements: [], citations: [], tables: [], warnings: [], suggestions: [] });
    await finished(asked);
    await expect(spoken(page)).toContainText("Mười hai đơn vị.");
  });

  test("it can be stopped, which hangs up, keeps what came and can be asked again", async ({ page }) => {
    const asked = turn(page, "Một câu hỏi");
    await held.send("token", { text: "Phần đầu của" });
    await expect(asked).toContainText("Phần đầu của");
    await box(page).fill("Câu sau");
    await box(page).press("Enter");
    await expect(page.getByRole("alert")).toContainText("Đang trả lời câu trước");
    await expect(async () => {
      await page.getByRole("button", { name: "Dừng" }).click({ timeout: 1000 }); // a click right after sending is a double click
      await expect(asked).toContainText("Đã dừng", { timeout: 1000 });
    }).toPass();
    await held.left;
    await expect(asked).toContainText("Phần đầu của");
    await expect(asked).toContainText("chưa đầy đủ");
    await expect(spoken(page)).toHaveText("Đã dừng.");
    await expect(box(page)).toHaveValue("Câu sau");
    await expectAccessible(page);
    await page.unroute(ASK);
    await asked.getByRole("button", { name: "Hỏi lại" }).click();
    await finished(asked);
    await expect(asked).not.toContainText("Đã dừng");
  });

  test("a connection that breaks is told apart from an answer", async ({ page, expected }) => {
    expected.push(/Failed to load resource|ERR_INCOMPLETE_CHUNKED_ENCODING/);
    const asked = turn(page, "Một câu hỏi");
    await held.send("token", { text: "Phần đầu của" });
    await expect(asked).toContainText("Phần đầu của");
    await held.breakOff();
    await expect(asked).toContainText("Kết nối bị ngắt trước khi trả lời xong");
    await expect(asked).toContainText("Phần đã nhận được dưới đây chưa đầy đủ.");
    await expect(asked).toContainText("Phần đầu của");
    await expect(box(page)).toHaveValue("Một câu hỏi");
  });

  test("another conversation can be opened meanwhile; the answer does not fall into it", async ({ page }) => {
    await held.asked;
    await page.getByRole("button", { name: "Hội thoại mới" }).first().click();
    await held.left;
    await expect(page.getByRole("article")).toHaveCount(0);
    await expect(box(page)).toBeFocused();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Hỏi quy định");
  });
});

test.describe("a refusal", () => {
  async function refused(page: Page, status: number, body: object | string, headers: Record<string, string> = {}): Promise<void> {
    const json = typeof body === "string" ? { body, contentType: "text/html" } : { json: body };
    await page.route(ASK, (route) => route.fulfill({ status, headers, ...json }));
    await page.goto("/");
  }

  test.beforeEach(({ expected }) => void expected.push(/Failed to load resource/));

  test("for too many questions says when to come back", async ({ page }) => {
    await refused(page, 429, { error: { code: "visitor_limit", message: "Bạn gửi quá nhiều yêu cầu trong thời gian ngắn." } }, { "Retry-After": "30" });
    const asked = await ask(page, FIGURE.question);
    await expect(asked).toContainText("Bạn gửi quá nhiều yêu cầu trong thời gian ngắn.");
    await expect(asked).toContainText("Bạn có thể thử lại sau 30 giây.");
    await expect(box(page)).toHaveValue(FIGURE.question);
    await expectAccessible(page);
  });

  test("of a server that breaks names the error to report", async ({ page }) => {
    await refused(page, 500, { error: { code: "internal", message: "Hệ thống gặp lỗi. Bạn hãy thử lại sau.", error_id: "bfa5e50d17c0" } });
    const asked = await ask(page, FIGURE.question);
    await expect(asked).toContainText("Hệ thống gặp lỗi.");
    await expect(asked).toContainText("Mã lỗi để báo lại: bfa5e50d17c0");
    await expectAccessible(page);
  });

  test("of a proxy, which is no JSON, is told in our words", async ({ page }) => {
    await refused(page, 502, "<html><b>502 Bad Gateway</b></html>");
    const asked = await ask(page, FIGURE.question);
    await expect(asked).toContainText("Máy chủ tạm thời không phản hồi.");
    await expect(asked).not.toContainText("Bad Gateway");
  });
});

test.describe("markup stays words", () => {
  const EVIL = '<img src=x onerror="window.hacked=1"> **đậm** [1] <script>window.hacked=1</script>';

  test("in a question, the list of conversations and the title of the page", async ({ page }) => {
    await page.goto("/");
    await ask(page, EVIL);
    await expect(page.getByRole("heading", { name: EVIL })).toHaveText(EVIL);
    await page.reload();
    await expect(page.getByRole("heading", { name: EVIL })).toHaveText(EVIL);
    await expect(page.getByRole("complementary", { name: "Hội thoại" }).getByRole("link")).toContainText(EVIL);
    await expect(page).toHaveTitle(/^<img src=x/);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  });

  test("in the text, title and issuer of a document, in answer, source and copy", async ({ page }) => {
    await page.goto("/");
    const asked = await ask(page, "Dấu ngoặc nhọn viết thế nào?");
    await expect(asked).toContainText('<img src=x onerror="window.hacked=1">');
    await expect(asked.locator("img, a[href^='javascript']")).toHaveCount(0);
    await citation(asked, 1).first().click();
    const panel = page.getByRole("dialog");
    await expect(panel).toContainText("<script>window.hacked = 1</script>");
    await expect(panel).toContainText("Bộ Thử nghiệm <img src=x");
    await expect(panel.locator("img, b, a[href^='javascript']")).toHaveCount(0);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  });
});
