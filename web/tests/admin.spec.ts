/** The administrators' page: sign in, and do on it what readers then see. */

import { account, dialog, fillSignIn, section, signIn } from "./administrator";
import { ask } from "./conversation";
import { expect, expectAccessible, expectNoSideways, phone, test } from "./browser";

/** An invented document of one rule. */
function decision(number: string, subject: string, rule: string): { name: string; mimeType: string; buffer: Buffer } {
  const text = `---\nnumber: ${number}\nkind: Quyết định\nissuer: Bộ Thử nghiệm\ntitle: ${subject}\nissued_on: 2024-02-01\nvalidity: {effective_from: 2024-02-01}\nchecked_on: 2026-11-24\n---\n\n## ${subject} {dieu-1}\n\n${rule}\n`;
  return { name: `${number.replace("/", "-")}.md`, mimeType: "text/markdown", buffer: Buffer.from(text) };
}

test("a wrong password is told plainly, and the right one leads in; signing out leads out", async ({ page, expected }) => {
  expected.push(/401/);
  const who = await account();
  await page.goto("/quan-tri");
  await expect(page.getByRole("heading", { level: 1, name: "Quản trị" })).toBeVisible();
  await expectAccessible(page);
  await fillSignIn(page, { ...who, password: "không phải mật khẩu này" });
  await expect(page.getByRole("alert")).toHaveText("Tên hoặc mật khẩu không đúng.");
  await expect(page.getByLabel("Mật khẩu")).toBeFocused();
  await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(who.name);
  await expectAccessible(page);
  await page.getByLabel("Mật khẩu").fill(who.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tổng quan" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Tổng quan" })).toBeVisible();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByLabel("Tên đăng nhập")).toBeVisible();
});

const SECTIONS = ["Tổng quan", "Văn bản", "Câu hỏi", "Câu trả lời đã duyệt", "Khóa và trang nhúng", "Hệ thống"];

test("every section is accessible, has an address, and comes back by it", async ({ page }) => {
  test.slow();
  await page.goto("/");
  await ask(page, "QĐ 942 còn hiệu lực không?");
  await signIn(page);
  for (const name of SECTIONS) {
    await section(page, name);
    await expect(page.getByText("Đang tải…")).toHaveCount(0);
    await expectAccessible(page);
  }
  await expect(page).toHaveURL(/#he-thong$/);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Khóa và trang nhúng" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Khóa và trang nhúng" })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use(phone);

  test("no section is wider than the screen", async ({ page }) => {
    await signIn(page);
    for (const name of SECTIONS) {
      await section(page, name);
      await expect(page.getByText("Đang tải…")).toHaveCount(0);
      await expectNoSideways(page);
    }
    await expectAccessible(page);
  });
});

test("numbers of usage are drawn and stand in a table", async ({ page }) => {
  await page.goto("/");
  await ask(page, "QĐ 942 còn hiệu lực không?");
  await signIn(page);
  await expect(page.getByRole("img", { name: /^Biểu đồ cột: \d+ câu hỏi/ })).toBeVisible();
  await page.getByText("Xem dạng bảng").click();
  await expect(page.getByRole("region", { name: /Số câu hỏi/ }).getByRole("row")).not.toHaveCount(0);
  await page.getByRole("button", { name: "7 ngày" }).click();
  await expect(page.getByRole("button", { name: "7 ngày" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("cell", { name: "Trang hỏi đáp" }).or(page.getByRole("rowheader", { name: "Trang hỏi đáp" }))).toBeVisible();
  await expectAccessible(page);
});

test("a document is uploaded, looked over, confirmed, and then found by a question; its validity is overridden for readers", async ({ page }) => {
  test.slow();
  const number = `${1000 + Math.floor(Math.random() * 8000)}/QĐ-BTN`;
  await signIn(page, "#van-ban");
  await page.getByLabel("Tệp văn bản").setInputFiles(decision(number, "Kế hoạch nuôi cá chép đỏ", "Mỗi hồ nuôi cá chép đỏ thả 450 con giống, do Trạm Thủy sản giám sát."));
  const card = page.getByRole("group", { name: number.replace("/", "-") });
  await expect(card).toContainText("Chờ xác nhận");
  await expect(card).toContainText("Kế hoạch nuôi cá chép đỏ");
  await expectAccessible(page);
  await card.getByRole("button", { name: "Đưa vào thư viện" }).click();
  await expect(card).toContainText("Đã vào thư viện");
  await page.goto("/");
  const asked = await ask(page, "mỗi hồ nuôi cá chép đỏ thả bao nhiêu con giống?");
  await expect(asked).toContainText("450 con");

  await page.goto("/quan-tri#van-ban");
  await page.getByLabel("Số hiệu hoặc tên văn bản").fill(number);
  await page.getByRole("link", { name: `Quyết định số ${number}` }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: `Quyết định số ${number}` })).toBeVisible();
  await page.getByRole("combobox", { name: "Tình trạng xác nhận" }).selectOption("Hết hiệu lực");
  await page.getByLabel(/^Lý do/).fill("Theo công văn số 12/BTN-TS của Bộ Thử nghiệm.");
  await page.getByRole("button", { name: "Xác nhận", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Hãy điền ngày hết hiệu lực." })).toBeVisible();
  await page.getByLabel("Hết hiệu lực từ ngày").fill("01/03/2025");
  await page.getByRole("button", { name: "Xác nhận", exact: true }).click();
  await expect(page.getByText(/^Theo xác nhận của/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Đọc văn bản" }).click();
  await expect(page.locator("hd-reader")).toContainText("Hết hiệu lực từ 01/03/2025");
});

test("a file that cannot be read is refused with its reason", async ({ page }) => {
  const name = `hong-${Math.random().toString(36).slice(2, 8)}.docx`;
  await signIn(page, "#van-ban");
  await page.getByLabel("Tệp văn bản").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from("PK\u0003\u0004 hỏng") });
  const card = page.getByRole("group", { name });
  await expect(card).toContainText("Không nhận");
  await expect(card.getByRole("button", { name: "Đưa vào thư viện" })).toHaveCount(0);
  await card.getByRole("button", { name: "Đóng" }).click();
  await expect(card).toHaveCount(0);
});

test("an unanswered question is explained and marked as handled", async ({ page }) => {
  const question = "thời hạn cấp phép thả diều ban đêm ở sân đình là mấy ngày?";
  await page.goto("/");
  await ask(page, question);
  await signIn(page, "#cau-hoi");
  await page.getByLabel("Chữ trong câu hỏi").fill("tha dieu ban dem");
  await page.getByRole("link", { name: question }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Vì sao có kết quả này" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(/^Ghi chú/).fill("Không thuộc cải cách hành chính.");
  await page.getByRole("button", { name: "Đánh dấu đã xử lý" }).click();
  await expect(page.getByText("Đã xử lý bởi")).toBeVisible();
  await page.getByRole("link", { name: "Mọi câu hỏi" }).click();
  await page.getByLabel("Xử lý").selectOption("Đã xử lý");
  await expect(page.getByRole("link", { name: question }).first()).toBeVisible();
});

test("an answer is drafted from one that was given, verified, approved, served on the chat page, and withdrawn", async ({ page }) => {
  test.slow();
  const question = "kinh phí trồng sen lấy từ nguồn nào?";
  await page.goto("/");
  const first = await ask(page, question);
  await expect(first).toContainText("ngân sách nhà nước");
  await first.getByRole("button", { name: "Câu trả lời chưa tốt" }).click();
  await first.getByText("Khó hiểu").click();
  await first.getByRole("button", { name: "Gửi góp ý" }).click();
  await expect(first).toContainText("Cảm ơn bạn đã góp ý.");
  await signIn(page, "#cau-hoi");
  await page.getByLabel("Chữ trong câu hỏi").fill("kinh phí trồng sen");
  await page.getByRole("link", { name: question }).first().click();
  await page.getByRole("link", { name: "Soạn câu trả lời duyệt" }).click();
  await expect(page.getByLabel("Các cách hỏi")).toHaveValue(question);
  // What the law does not say is found out.
  const sentence = page.getByLabel("Nội dung câu 1");
  const right = await sentence.inputValue();
  await sentence.fill("Kinh phí trồng sen là 999 tỷ đồng.");
  await page.getByRole("button", { name: "Kiểm chứng" }).click();
  await expect(page.getByText("1 câu chưa qua kiểm chứng; xem lý do dưới từng câu.")).toBeVisible();
  await expectAccessible(page);
  await sentence.fill(right);
  await page.getByRole("button", { name: "Kiểm chứng" }).click();
  await expect(page.getByText("Mọi câu đều qua kiểm chứng.")).toBeVisible();
  await page.getByRole("button", { name: "Lưu bản nháp" }).click();
  await page.getByRole("button", { name: "Duyệt và dùng" }).click();
  await expect(page.locator("hd-editor .badge").first()).toHaveText("Đang dùng");
  await page.goto("/");
  await expect(await ask(page, question)).toContainText("Câu trả lời đã được cán bộ duyệt");
  await page.goto("/quan-tri#cau-tra-loi");
  await page.getByRole("link", { name: question }).first().click();
  await page.getByRole("button", { name: "Rút câu trả lời" }).click();
  const sure = dialog(page, "Rút câu trả lời?");
  await sure.getByLabel("Lý do").fill("Thử xong.");
  await sure.getByRole("button", { name: "Rút câu trả lời" }).click();
  await expect(page.getByText("Đã rút: Thử xong.")).toBeVisible();
});

test("a key is told once, and taken back; a site gets the line for its pages", async ({ page }) => {
  await signIn(page, "#khoa");
  const name = `Chương trình ${Math.random().toString(36).slice(2, 8)}`;
  await page.getByText("Cấp khóa mới").click();
  await page.getByLabel("Tên chương trình").fill(name);
  await page.getByRole("button", { name: "Cấp khóa", exact: true }).click();
  const told = dialog(page, `Khóa của ${name}`);
  await expect(told).toContainText("hd_live_");
  await expectAccessible(page);
  await told.getByRole("button", { name: "Tôi đã lưu" }).click();
  await page.getByRole("button", { name: `Thu hồi khóa ${name}` }).click();
  await dialog(page, `Thu hồi khóa ${name}?`).getByRole("button", { name: "Thu hồi", exact: true }).click();
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("Thu hồi");
  await expect(page.getByRole("button", { name: `Thu hồi khóa ${name}` })).toHaveCount(0);
  await page.getByText("Thêm trang web").first().click();
  await page.getByLabel("Tên trang web").fill(name);
  await page.getByLabel(/^Tên miền/).fill("thu.example.gov.vn");
  await page.getByRole("button", { name: "Thêm trang web" }).click();
  await expect(dialog(page, `Mã nhúng của ${name}`)).toContainText("data-site-key");
});

test("a session that ended is begun again without losing what was typed", async ({ page, expected, context }) => {
  expected.push(/401/);
  const who = await signIn(page, "#khoa");
  await page.getByText("Cấp khóa mới").click();
  await page.getByLabel("Tên chương trình").fill("Khóa giữ chữ");
  await context.clearCookies();
  await page.getByRole("button", { name: "Cấp khóa", exact: true }).click();
  const again = dialog(page, "Phiên đăng nhập đã hết");
  await expect(again.getByLabel("Tên đăng nhập")).toBeFocused();
  await expectAccessible(page);
  await fillSignIn(page, who);
  await expect(dialog(page, "Khóa của Khóa giữ chữ")).toContainText("hd_live_");
});
