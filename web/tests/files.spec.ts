/** What one takes away from an answer: tables, calendar, Word, text. */

import { download, unzipped, words } from "./archive";
import { ask, DEADLINES, DIFFERENCE, FIGURE } from "./conversation";
import { clipboard, expect, expectAccessible, test } from "./browser";

test("a comparison is taken away as a spreadsheet with the words of the table", async ({ page }) => {
  await page.goto("/");
  const asked = await ask(page, DIFFERENCE);
  const cell = (await asked.getByRole("table").getByRole("cell").first().textContent())!.replace(/\s*\d*$/, "").replace(/\s+/g, " ").trim();
  const file = await download(page, asked.getByRole("link", { name: "Tải bảng (.xlsx)" }));
  expect(file.name).toMatch(/\.xlsx$/);
  const text = words(unzipped(file.bytes));
  expect(text).toContain("942/QĐ-TTg");
  expect(text.toLowerCase()).toContain(cell.slice(0, 60).toLowerCase());
});

test("who does what by when is a table, whose days go into a calendar", async ({ page }) => {
  await page.goto("/");
  const asked = await ask(page, DEADLINES);
  await expect(asked.getByRole("table").getByRole("columnheader")).toHaveText(["Ai thực hiện", "Nội dung công việc", "Thời hạn"]);
  await expectAccessible(page);
  const file = await download(page, asked.getByRole("link", { name: "Thêm thời hạn vào lịch (.ics)" }));
  expect(file.name).toMatch(/\.ics$/);
  const calendar = file.bytes.toString("utf8").replace(/\r\n /g, "");
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(calendar).toContain("DTSTART;VALUE=DATE:20230331");
  expect(calendar).toMatch(/SUMMARY:.*hợp nhất Cổng dịch vụ công/i);
});

test("the answer is taken away as Word, with its question and sources", async ({ page }) => {
  await page.goto("/");
  const asked = await ask(page, FIGURE.question);
  const file = await download(page, asked.getByRole("link", { name: "Tải bản Word" }));
  expect(file.name).toMatch(/\.docx$/);
  const text = words(unzipped(file.bytes));
  expect(text).toContain(FIGURE.question);
  expect(text).toContain(FIGURE.words);
  expect(text).toContain("Quyết định số 749/QĐ-TTg ngày 03/6/2020");
});

test("the answer is copied as text with its sources, its notes and its day", async ({ page }) => {
  await page.goto("/");
  const asked = await ask(page, FIGURE.question);
  await asked.getByRole("button", { name: "Sao chép" }).click();
  await expect(asked.getByRole("button", { name: "Đã sao chép" })).toBeVisible();
  const text = await clipboard(page);
  expect(text.startsWith(`${FIGURE.question}\n`)).toBe(true);
  expect(text).toContain(FIGURE.words);
  expect(text).toMatch(/Căn cứ:\n\[1\] .*Quyết định số 749\/QĐ-TTg/);
  expect(text).toContain("Lưu ý: ");
  expect(text).toMatch(/Tính đến ngày \d\d\/\d\d\/\d{4}\. Câu trả lời của trợ lý tự động, chỉ để tham khảo\./);
});
