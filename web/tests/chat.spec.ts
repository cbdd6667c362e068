/** The chat page: ask, look at the sources, go on, come back. */

import { ask, box, chooseDay, citation, DIFFERENCE, ENDED, FIGURE, finished, turn } from "./conversation";
import { clipboard, expect, expectAccessible, test } from "./browser";
import { hoidap } from "./operator";

test("a question is sent by Enter, its answer streams and rests on citations", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Hỏi quy định");
  await expectAccessible(page);
  const reply = page.waitForResponse("**/api/v1/ask");
  const asked = await ask(page, FIGURE.question);
  expect((await reply).headers()["content-type"]).toContain("text/event-stream");
  await expect(asked).toContainText(FIGURE.words);
  await expect(asked.getByRole("heading", { name: /^Căn cứ, xét hiệu lực ngày/ })).toBeVisible();
  await expect(asked).toContainText("Quyết định số 749/QĐ-TTg");
  await expect(box(page)).toHaveValue("");
  await expect(box(page)).toBeFocused();
  await expect(page).toHaveURL(/\?hoi-thoai=/);
  await expect(page).toHaveTitle(`${FIGURE.question} – Hỏi Đáp`);
  await expectAccessible(page);
});

test("a citation opens beside the page with the quoted words marked, and Escape goes back to it", async ({ page }) => {
  await page.goto("/");
  const asked = await ask(page, FIGURE.question);
  const chip = citation(asked, 1).first();
  await chip.click();
  const panel = page.getByRole("dialog");
  await expect(panel.locator("mark")).toContainText(FIGURE.words);
  await expect(panel.locator("mark")).toBeInViewport();
  await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(panel).toContainText("Quyết định số 749/QĐ-TTg");
  await expect(panel).toContainText("Bản tóm lược");
  await expect(chip).toHaveAttribute("aria-expanded", "true");
  await expect(panel.getByRole("link", { name: "Đọc trong toàn văn bản" })).toHaveAttribute("href", /^\/van-ban\/749-qd-ttg/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(chip).toBeFocused();
  await expect(chip).toHaveAttribute("aria-expanded", "false");
});

test("the formal citation is copied in one click", async ({ page }) => {
  await page.goto("/");
  await citation(await ask(page, FIGURE.question), 1).first().click();
  const panel = page.getByRole("dialog");
  await panel.getByRole("button", { name: "Sao chép trích dẫn" }).click();
  await expect(panel.getByRole("button", { name: "Đã sao chép" })).toBeVisible();
  expect(await clipboard(page)).toMatch(/Quyết định số 749\/QĐ-TTg ngày 03\/6\/2020 của Thủ tướng Chính phủ/);
});

test("after a reload, and in another browser by its link, the conversation and its citations are there", async ({ page, browser, baseURL }) => {
  await page.goto("/");
  await ask(page, FIGURE.question);
  await page.reload();
  const asked = turn(page, FIGURE.question);
  await expect(asked).toContainText(FIGURE.words);
  await citation(asked, 1).first().click();
  await expect(page.getByRole("dialog").locator("mark")).toContainText(FIGURE.words);
  const elsewhere = await browser.newPage(baseURL ? { baseURL } : {});
  await elsewhere.goto(page.url());
  await expect(turn(elsewhere, FIGURE.question)).toContainText(FIGURE.words);
  await expect(citation(turn(elsewhere, FIGURE.question), 1).first()).toBeVisible();
  await elsewhere.close();
});

test("a follow-up is understood from what was said before, also after a reload", async ({ page }) => {
  await page.goto("/");
  await ask(page, "QĐ 942 còn hiệu lực không?");
  await page.reload();
  await expect(turn(page, "QĐ 942 còn hiệu lực không?")).toBeVisible();
  const asked = await ask(page, "nó bị cái nào thay rồi?");
  await expect(asked).toContainText("2629/QĐ-TTg");
  await expect(page.getByRole("article")).toHaveCount(2);
});

test("what a follow-up takes over is told, and one press asks without it", async ({ page }) => {
  const text = "nó bị cái nào thay rồi?";
  await page.goto("/");
  await ask(page, "QĐ 942 còn hiệu lực không?");
  const asked = await ask(page, text);
  await expect(asked).toContainText("Hiểu theo hội thoại trước: 942/QĐ-TTg");
  await expectAccessible(page);
  const request = page.waitForRequest("**/api/v1/ask");
  await asked.getByRole("button", { name: "Hỏi riêng câu này" }).click();
  expect((await request).postDataJSON()).toMatchObject({ question: text, standalone: true });
  await expect(page.getByRole("article")).toHaveCount(3);
  await finished(turn(page, text));
  await expect(turn(page, text)).not.toContainText("Hiểu theo hội thoại trước");
});

test("conversations are listed, opened again and removed", async ({ page }) => {
  await page.goto("/");
  await ask(page, FIGURE.question);
  await page.getByRole("button", { name: "Hội thoại mới" }).first().click();
  await expect(box(page)).toBeFocused();
  await ask(page, "QĐ 942 còn hiệu lực không?");
  await page.reload(); // with conversations to show the list stands beside the page
  const list = page.getByRole("complementary", { name: "Hội thoại" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await list.getByRole("link", { name: FIGURE.question }).click();
  await expect(turn(page, FIGURE.question)).toContainText(FIGURE.words);
  await expectAccessible(page);
  await page.goBack();
  await expect(turn(page, "QĐ 942 còn hiệu lực không?")).toBeVisible();
  await list.getByRole("button", { name: `Xóa khỏi danh sách: ${FIGURE.question}` }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await list.getByRole("button", { name: "Xóa toàn bộ danh sách" }).click();
  await expect(list.getByRole("button", { name: "Hủy" })).toBeFocused();
  await list.getByRole("button", { name: "Xóa hết" }).click();
  await expect(list).toContainText("Các câu bạn đã hỏi sẽ hiện ở đây.");
});

test("a conversation that is not there is said, with a way on", async ({ page, expected }) => {
  expected.push(/404/);
  await page.goto("/?hoi-thoai=khong-co");
  await expect(page.getByRole("alert")).toContainText("Chưa mở lại được hội thoại");
  await expectAccessible(page);
  await page.getByRole("alert").getByRole("button", { name: "Hội thoại mới" }).click();
  await expect(box(page)).toBeFocused();
  await expect(page).toHaveURL(/\/$/);
});

test("an opinion and its reason are stored, with personal data covered", async ({ page }) => {
  test.slow(); // the operator's command starts a Python of its own
  await page.goto("/");
  const asked = await ask(page, FIGURE.question);
  const reply = page.waitForRequest("**/api/v1/feedback");
  await asked.getByRole("button", { name: "Câu trả lời chưa tốt" }).click();
  await expect(asked.getByRole("radio", { name: "Sai nội dung" })).toBeFocused();
  await asked.getByText("Thiếu ý").click();
  await asked.getByLabel(/^Góp ý thêm/).fill("Thiếu mục tiêu 2030, gọi tôi 0912 345 678");
  await expectAccessible(page);
  await asked.getByRole("button", { name: "Gửi góp ý" }).click();
  await expect(asked).toContainText("Cảm ơn bạn đã góp ý.");
  const down = asked.getByRole("button", { name: "Câu trả lời chưa tốt" });
  await expect(down).toHaveAttribute("aria-pressed", "true");
  await expect(down).toBeFocused();
  const { record_id: record } = (await reply).postDataJSON() as { record_id: string };
  const kept = JSON.parse(await hoidap("feedback", "--all", "--limit", "1000", "--json")) as { opinions: Record<string, string>[] };
  const opinion = kept.opinions.find((each) => each["record_id"] === record);
  expect(opinion).toMatchObject({ rating: "down", reason: "incomplete" });
  expect(opinion!["comment"]).toContain("Thiếu mục tiêu 2030");
  expect(opinion!["comment"]).not.toContain("345 678");
});

test("another day of law changes the answer: ended law is said to have ended today, and not on a day before", async ({ page }) => {
  await page.goto("/");
  await chooseDay(page, "01/05/2023");
  await expect(page.getByRole("button", { name: "Tính đến 01/05/2023" })).toBeFocused();
  const then = await ask(page, ENDED.question);
  await expect(then).toContainText("Tính đến 01/05/2023");
  await expect(then).toContainText("Căn cứ, xét hiệu lực ngày 01/05/2023");
  await expect(then).toContainText("Còn hiệu lực");
  await expect(then).not.toContainText(ENDED.notice);

  await page.getByRole("button", { name: "Tính đến 01/05/2023" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Hôm nay, / }).click();
  const now = await ask(page, ENDED.question);
  const notice = now.getByRole("group", { name: "Lưu ý" });
  await expect(notice).toContainText(ENDED.notice);
  await expect(notice).toContainText("2629/QĐ-TTg");
  await notice.getByRole("button", { name: /^Trích dẫn \d+: / }).click();
  await expect(page.getByRole("dialog").locator("mark")).toContainText(ENDED.notice);
  await expect(page.getByRole("dialog")).toContainText("Hết hiệu lực từ 01/12/2025, thay bằng 2629/QĐ-TTg");
  await page.keyboard.press("Escape");
  await expect(now.getByText(ENDED.notice)).toHaveCount(1); // said once
});

test("a question can be asked of chosen documents only", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Hỏi trong mọi văn bản" }).click();
  await expect(page.getByRole("dialog", { name: "Chọn văn bản để hỏi" })).toBeVisible();
  const chooser = page.locator("hd-documents-dialog"); // what is slotted lies outside the dialog's own tree
  await expect(chooser.getByRole("searchbox")).toBeFocused();
  await chooser.getByRole("searchbox").fill("hoa sen");
  await expect(chooser.getByRole("checkbox")).toHaveCount(2);
  await chooser.getByRole("checkbox", { name: /71\/QĐ-BTN/ }).check();
  await expectAccessible(page);
  await chooser.getByRole("button", { name: "Hỏi trong 1 văn bản" }).click();
  await expect(page.getByRole("button", { name: "Hỏi trong 71/QĐ-BTN" })).toBeFocused();
  const asked = await ask(page, "kinh phí do đâu bảo đảm?");
  await expect(asked).toContainText("Trong 71/QĐ-BTN");
  await expect(asked).toContainText("ngân sách nhà nước");
  await expect(asked.getByRole("listitem").getByRole("strong")).toHaveText(["Quyết định số 71/QĐ-BTN"]);
});

test("an address brings a question and its document, and asks nothing by itself", async ({ page }) => {
  await page.goto(`/?${new URLSearchParams({ "cau-hoi": FIGURE.question, "van-ban": FIGURE.number })}`);
  await expect(box(page)).toHaveValue(FIGURE.question);
  await expect(box(page)).toBeFocused();
  await expect(page.getByRole("button", { name: `Hỏi trong ${FIGURE.number}` })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("a vague question is asked back, and a choice is asked at once", async ({ page }) => {
  await page.goto("/");
  const asked = await ask(page, "thủ tục");
  await expect(asked).toContainText("Mời bạn nói rõ thêm");
  const choices = asked.getByRole("region", { name: "Chọn một mục để hỏi tiếp" }).or(asked.locator(".suggestions")).getByRole("button");
  expect(await choices.count()).toBeGreaterThan(1);
  await expectAccessible(page);
  const words = (await choices.first().textContent())!.trim();
  await choices.first().click();
  await finished(turn(page, words));
  await expect(page.getByRole("heading", { name: words })).toBeFocused();
});

test("what lies outside is said so, with questions one can ask, and an example is asked by a click", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "QĐ 942 còn hiệu lực không?" }).click();
  await finished(turn(page, "QĐ 942 còn hiệu lực không?"));
  const asked = await ask(page, "thời tiết hôm nay thế nào");
  await expect(asked).toContainText("Ngoài phạm vi tra cứu");
  await expect(asked.getByRole("heading", { name: "Bạn có thể hỏi" })).toBeVisible();
  const nothing = await ask(page, "Nghị quyết 9999 quy định gì?");
  await expect(nothing).toContainText("Chưa tìm thấy trong thư viện");
  await expect(nothing.getByRole("button", { name: /^Trích dẫn/ })).toHaveCount(0);
  await expect(asked.getByRole("heading", { name: "Bạn có thể hỏi" })).toHaveCount(0); // only the latest offers them
});

test("an empty and a too long question are refused beside the box; nothing is lost", async ({ page }) => {
  await page.goto("/");
  await box(page).press("Enter");
  await expect(page.getByRole("alert")).toHaveText("Bạn chưa nhập câu hỏi.");
  const long = "đất ".repeat(501).trim();
  await box(page).fill(long);
  await expect(page.getByText(`${long.length}/2000`)).toBeVisible();
  await box(page).press("Enter");
  await expect(page.getByRole("alert")).toContainText("tối đa là 2000");
  await expect(box(page)).toHaveValue(long);
  await expect(box(page)).toBeFocused();
  await expectAccessible(page);
  await box(page).fill("một\nhai");
  await box(page).press("Shift+Enter");
  await expect(box(page)).toHaveValue("một\nhai\n");
});

test("two documents are set side by side, each cell with its citation", async ({ page }) => {
  await page.goto("/");
  const asked = await ask(page, DIFFERENCE);
  const table = asked.getByRole("table");
  await expect(table.getByRole("columnheader")).toContainText(["942/QĐ-TTg", "2629/QĐ-TTg"]);
  const cell = table.getByRole("cell").filter({ has: page.getByRole("button", { name: /^Trích dẫn/ }) }).first();
  await cell.getByRole("button").first().click();
  await expect(page.getByRole("dialog")).toContainText("Nội dung được trích");
  await expectAccessible(page);
});
