/** The reader: places, contents, references, standing on a day, search, tools of a provision, relations, print. */

import { clipboard, expect, expectAccessible, expectNoSideways, phone, test } from "./browser";

const SEN = "/van-ban/71-qd-btn-2021";
const OFFICIAL = "/van-ban/9804-2022-qd-ubnd-song-huong";

test("the head tells what the document is, how it stands and that one reads a digest", async ({ page }) => {
  await page.goto(SEN);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quyết định số 71/QĐ-BTN");
  await expect(page).toHaveTitle("Quyết định số 71/QĐ-BTN – Hỏi Đáp");
  const head = page.locator("hd-reader header");
  await expect(head).toContainText("Bộ Thử nghiệm");
  await expect(head).toContainText("Hết hiệu lực một phần");
  await expect(head).toContainText("ngày 05/03/2021");
  await expect(head.getByRole("note")).toContainText("Bạn đang đọc bản tóm lược");
  await expect(head.getByRole("link", { name: "Quyết định số 72/QĐ-BTN" })).toHaveCount(2);
  await expectAccessible(page);
});

test("an address with a place opens there and marks it", async ({ page }) => {
  await page.goto(`${OFFICIAL}#dieu-5.khoan-2`);
  const place = page.locator('[id="dieu-5.khoan-2"]');
  await expect(place).toBeInViewport();
  await expect(place).toBeFocused();
  await expect(place).toHaveAttribute("data-target");
  await expect(page.getByRole("navigation", { name: "Mục lục" }).locator("[aria-current]")).toContainText("Điều 5");
  await page.evaluate(() => (location.hash = "dieu-3"));
  await expect(page.locator('[id="dieu-3"]')).toBeFocused();
  await expect(place).not.toHaveAttribute("data-target");
});

test("a place without its upper levels is found, one that is not there is said", async ({ page }) => {
  await page.goto(`${OFFICIAL}#khoan-1.diem-b`);
  await expect(page.locator('[id="dieu-2.khoan-1.diem-b"]')).toBeFocused();
  await page.goto(`${OFFICIAL}#dieu-99`);
  await expect(page.getByRole("alert")).toContainText("Văn bản này không có vị trí “dieu-99”");
});

test("the table of contents leads to its places and follows the reading", async ({ page }) => {
  await page.goto(OFFICIAL);
  const contents = page.getByRole("navigation", { name: "Mục lục" });
  await contents.getByRole("link", { name: /Điều 6/ }).click();
  await expect(page).toHaveURL(/#dieu-6$/);
  await expect(page.locator('[id="dieu-6"]')).toBeFocused();
  await expect(page.locator('[id="dieu-6"]')).toBeInViewport();
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await expect(contents.locator("[aria-current]")).toHaveCount(0);
});

test("references lead to their place here and in other documents; unknown law stays words", async ({ page }) => {
  await page.goto(SEN);
  await page.getByRole("link", { name: "Điều 3 Quyết định này" }).click();
  await expect(page.locator('[id="dieu-3"]')).toBeFocused();
  await expect(page.getByRole("link", { name: "Nghị định số 1/2020/NĐ-CP" })).toHaveCount(0);
  await page.getByRole("link", { name: "khoản 2 Điều 1 Quyết định số 72/QĐ-BTN", exact: true }).click();
  await expect(page).toHaveURL(/72-qd-btn-2025#dieu-1\.khoan-2$/);
  await expect(page.locator('[id="dieu-1.khoan-2"]')).toBeFocused();
});

test("a repealed and an amended provision are told in words, with by what and since when", async ({ page }) => {
  await page.goto(SEN);
  const repealed = page.locator('[id="dieu-2"]').getByRole("note");
  await expect(repealed).toContainText("Hết hiệu lực từ 01/07/2025");
  await expect(repealed.getByRole("link")).toHaveAttribute("href", "/van-ban/72-qd-btn-2025#dieu-2");
  await expect(page.locator('[id="dieu-1.khoan-1"]').getByRole("note")).toContainText(/Được sửa đổi, bổ sung bởi khoản 2 Điều 1 Quyết định số 72\/QĐ-BTN.* từ 01\/07\/2025/);
  await expect(page.locator('[id="dieu-1.khoan-2"]').getByRole("note")).toHaveCount(0);
});

test("another day of law changes how document and provisions stand, and stays in the address", async ({ page }) => {
  await page.goto(SEN);
  await expect(page.locator('[id="dieu-2"]').getByRole("note")).toBeVisible();
  await page.getByRole("button", { name: /Tính đến ngày/ }).click();
  await expect(page.getByRole("dialog", { name: "Tính đến ngày" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Ngày (ngày/tháng/năm)").fill("30/06/2025");
  await page.getByRole("button", { name: "Dùng ngày này" }).click();
  await expect(page.locator('[id="dieu-2"]').getByRole("note")).toHaveCount(0);
  await expect(page.locator("hd-reader header")).toContainText("Còn hiệu lực");
  await expect(page).toHaveURL(/\?ngay=2025-06-30$/);
  await expect(page.getByRole("button", { name: /Tính đến ngày/ })).toBeFocused();
  await page.reload();
  await expect(page.getByRole("button", { name: "Tính đến ngày: 30/06/2025" })).toBeVisible();
});

test("search within finds without marks, counts, goes on and back", async ({ page }) => {
  await page.goto(OFFICIAL);
  const box = page.getByRole("searchbox", { name: "Tìm trong văn bản" });
  await box.fill("phan anh, kien nghi");
  const marks = page.locator("hd-reader mark");
  await expect(marks.first()).toHaveText("phản ánh, kiến nghị");
  const count = await marks.count();
  expect(count).toBeGreaterThan(5);
  await expect(page.getByRole("search", { name: "Tìm trong văn bản" })).toContainText(`1/${count}`);
  await box.press("Enter");
  await expect(page.getByRole("search", { name: "Tìm trong văn bản" })).toContainText(`2/${count}`);
  await expect(page.locator("mark.now")).toBeInViewport();
  await page.getByRole("button", { name: "Chỗ trước" }).click();
  await page.getByRole("button", { name: "Chỗ trước" }).click();
  await expect(page.getByRole("search", { name: "Tìm trong văn bản" })).toContainText(`${count}/${count}`);
  await expectAccessible(page);
  await box.fill("phẩn ánh"); // with marks, those marks are meant
  await expect(marks).toHaveCount(0);
  await box.press("Escape");
  await expect(box).toHaveValue("");
});

test("search starts from where one is reading", async ({ page }) => {
  await page.goto(`${OFFICIAL}#dieu-6`);
  await expect(page.locator('[id="dieu-6"]')).toBeFocused();
  await page.getByRole("searchbox", { name: "Tìm trong văn bản" }).fill("phản ánh");
  await expect(page.locator("mark.now")).toBeInViewport();
  await expect(page.locator('[id="dieu-5"] mark.hit').first()).toBeAttached();
  await expect(page.locator('[id="dieu-5"] mark.now')).toHaveCount(0);
});

test("citation and address of a provision are copied from its toolbar by keyboard", async ({ page }) => {
  await page.goto(`${OFFICIAL}#dieu-5.khoan-2`);
  const bar = page.locator('[id="dieu-5.khoan-2"]').getByRole("toolbar");
  await expect(page.locator('[id="dieu-5.khoan-2"]')).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(bar.getByRole("button", { name: "Sao chép trích dẫn: khoản 2 Điều 5" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Đã sao chép" })).toHaveCount(1);
  await expectAccessible(page);
  expect(await clipboard(page)).toMatch(/^khoản 2 Điều 5 Quyết định số 9804\/2022\/QĐ-UBND ngày 18\/3\/2022 của Ủy ban nhân dân tỉnh Sông Hương/i);
  await page.keyboard.press("ArrowDown");
  await expect(bar.getByRole("button", { name: "Sao chép liên kết: khoản 2 Điều 5" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => clipboard(page)).toMatch(/^http:.*\/van-ban\/9804-2022-qd-ubnd-song-huong#dieu-5\.khoan-2$/);
});

test("asking about a provision takes question and document to the chat", async ({ page }) => {
  await page.goto(OFFICIAL);
  await page.locator('[id="dieu-4"] > .own').hover();
  await page.locator('[id="dieu-4"]').getByRole("link", { name: "Hỏi về Điều 4" }).click();
  await expect(page.getByRole("textbox", { name: /câu hỏi/i })).toHaveValue("Điều 4 của Quyết định số 9804/2022/QĐ-UBND quy định gì?");
});

test("relations are drawn with links one can reach by keyboard, and listed", async ({ page }) => {
  await page.goto(`${SEN}#quan-he`);
  const ties = page.getByRole("region", { name: "Quan hệ với văn bản khác" });
  const drawn = ties.getByRole("group", { name: "Sơ đồ quan hệ với văn bản khác" });
  await drawn.getByRole("link", { name: /^Bị bãi bỏ bởi: Quyết định số 72\/QĐ-BTN/ }).focus();
  await expectAccessible(page);
  await ties.getByRole("button", { name: "Danh sách" }).click();
  await expect(drawn).toHaveCount(0);
  await expect(ties.getByRole("listitem").filter({ hasText: "99/NĐ-CP" })).toContainText("chưa có trong thư viện");
  await ties.getByRole("link", { name: "Quyết định số 72/QĐ-BTN" }).first().click();
  await expect(page).toHaveURL(/72-qd-btn-2025/);
});

test("on paper there is the text with its citation and day, and no tools", async ({ page }) => {
  await page.goto(SEN);
  await expect(page.locator('[id="dieu-1.khoan-1"]')).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/Hiệu lực tính đến ngày \d\d\/\d\d\/\d{4}: hết hiệu lực một phần/)).toBeVisible();
  await expect(page.locator('[id="dieu-2"]')).toContainText("Hết hiệu lực từ 01/07/2025");
  for (const gone of ["hd-find", "hd-provision-tools", "nav", ".head .tools"]) await expect(page.locator(`hd-reader ${gone}`).first()).toBeHidden();
});

test("a document that is not here is said, with ways on", async ({ page, expected }) => {
  expected.push(/404/);
  await page.goto("/van-ban/khong-co");
  await expect(page.getByRole("alert")).toContainText("Thư viện chưa có văn bản này");
  await expectAccessible(page);
  await page.getByRole("alert").getByRole("link", { name: "Danh sách văn bản" }).click();
  await expect(page).toHaveURL(/\/van-ban$/);
});

test("a server that does not answer is said, and trying again opens the document", async ({ page, expected }) => {
  expected.push(/ERR_FAILED/);
  await page.route("**/api/v1/documents/**", (route) => route.abort());
  await page.goto(SEN);
  await expect(page.getByRole("alert")).toContainText("Không kết nối được với máy chủ");
  await page.unroute("**/api/v1/documents/**");
  await page.getByRole("button", { name: "Thử lại" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quyết định số 71/QĐ-BTN");
});

test("markup in title, issuer and text of a document is only words", async ({ page }) => {
  await page.goto("/van-ban/73-qd-btn-2024#dieu-1");
  await expect(page.locator('[id="dieu-1"]')).toContainText('<img src=x onerror="window.hacked=1"> viết trong văn bản là chữ');
  await expect(page.locator("hd-reader header")).toContainText("<script>window.hacked = 1</script>");
  await page.goto("/van-ban?tim=73");
  await expect(page.locator("hd-library li").first()).toContainText("<script>window.hacked = 1</script>");
  await page.goto("/tra-cuu?q=73/QĐ-BTN");
  await expect(page.getByRole("option").first()).toContainText("<script>window.hacked = 1</script>");
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

test.describe("on a phone", () => {
  test.use(phone);

  test("contents open as a sheet, tools behind a button, relations as a list", async ({ page }) => {
    await page.goto(OFFICIAL);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoSideways(page);
    await page.getByRole("button", { name: "Mục lục" }).click();
    await expect(page.getByRole("dialog", { name: "Mục lục" })).toBeVisible();
    await expectAccessible(page);
    await page.locator("hd-dialog").getByRole("link", { name: /Điều 5/ }).click();
    await expect(page.locator('[id="dieu-5"]')).toBeFocused();
    await expect(page.locator('[id="dieu-5"]')).toBeInViewport();
    await page.getByRole("button", { name: "Công cụ: khoản 2 Điều 5" }).click();
    await page.locator('[id="dieu-5.khoan-2"]').getByRole("button", { name: "Sao chép trích dẫn" }).click();
    await expect.poll(() => clipboard(page)).toMatch(/Điều 5 Quyết định số 9804/);
    await expectAccessible(page);
    await page.goto(`${SEN}#quan-he`);
    await expect(page.getByRole("button", { name: "Danh sách" })).toHaveAttribute("aria-pressed", "true");
  });
});

test.describe("on the narrowest phone, as at 400 % zoom", () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test("nothing runs out of the window, and what one goes to is not covered", async ({ page }) => {
    await page.goto(`${SEN}#dieu-3`);
    await expect(page.locator('[id="dieu-3"]')).toBeFocused();
    await expectNoSideways(page);
    const heading = page.locator('[id="dieu-3"]').getByRole("heading");
    const bar = page.locator("hd-reader .middle > .bar");
    await expect.poll(async () => (await heading.boundingBox())!.y - (await bar.boundingBox())!.y - (await bar.boundingBox())!.height).toBeGreaterThanOrEqual(0);
    await expect(heading).toBeInViewport();
    await expectAccessible(page);
  });
});

test.describe("in the dark", () => {
  test.use({ colorScheme: "dark" });

  test("nothing loses its contrast", async ({ page }) => {
    await page.goto(`${SEN}#dieu-2`);
    await expect(page.locator('[id="dieu-2"]')).toBeFocused();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(15, 20, 27)");
    await expectAccessible(page);
  });
});
