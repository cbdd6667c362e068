/** The chat page for everybody: by keyboard, by ear, on phones, by night, enlarged, at rest. */

import { ask, box, chooseDay, citation, DEADLINES, DIFFERENCE, ENDED, FIGURE, finished, spoken, turn } from "./conversation";
import { expect, expectAccessible, expectNoSideways, phone, test } from "./browser";

test("a whole conversation by keyboard", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Đến nội dung chính" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#noi-dung")).toBeFocused();
  await page.keyboard.press("Tab"); // the link to all documents
  await page.keyboard.press("Tab");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(FIGURE.question);
  await page.keyboard.press("Enter");
  const asked = turn(page, FIGURE.question);
  await finished(asked);
  await expect(box(page)).toBeFocused();
  const chip = citation(asked, 1).first();
  await expect(async () => {
    await page.keyboard.press("Shift+Tab");
    await expect(chip).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("dialog").getByRole("button", { name: "Đóng" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(chip).toBeFocused();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(chip).toBeFocused();
});

test("keys typed right after Ctrl-K are not lost while look-up is loaded for the first time", async ({ page }) => {
  let load: () => void = () => undefined;
  const loaded = new Promise<void>((done) => (load = done));
  await page.goto("/");
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await loaded;
    await route.continue();
  });
  await box(page).focus();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("71/QĐ-BTN");
  load();
  await expect(page.getByRole("combobox")).toBeFocused();
  await expect(page.getByRole("combobox")).toHaveValue("71/QĐ-BTN");
  await expect(page.getByRole("option").first()).toContainText("71/QĐ-BTN");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(box(page)).toBeFocused();
});

test("a screen reader hears that it is searched, and then the answer", async ({ page }) => {
  await page.addInitScript(() => {
    const heard: string[] = ((window as unknown as { heard: string[] }).heard = []);
    addEventListener("hd-say", (event) => heard.push((event as CustomEvent<string>).detail), true);
  });
  await page.goto("/");
  const asked = await ask(page, FIGURE.question);
  await expect(spoken(page)).toContainText(/Đã có câu trả lời\. .*20% GDP.* \d+ trích dẫn\./);
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard[0]).toBe("Đang tìm câu trả lời.");
  expect(heard).toHaveLength(2); // not word by word
  await citation(asked, 1).first().click();
  await page.getByRole("button", { name: "Sao chép trích dẫn" }).click();
  await expect(page.getByRole("dialog").getByRole("status").filter({ hasText: "Đã sao chép" })).toHaveCount(1);
});

test.describe("on a phone", () => {
  test.use(phone);

  test("the answer starts in sight, its source is a sheet, and conversations are a dialog", async ({ page }) => {
    await page.goto("/");
    await expectNoSideways(page);
    await expectAccessible(page);
    const asked = await ask(page, ENDED.question);
    await expect(page.getByRole("heading", { name: ENDED.question })).toBeInViewport();
    await expect(asked.locator(".prose p").first()).toBeInViewport();
    await expectNoSideways(page);
    await citation(asked, 2).first().tap();
    const sheet = page.getByRole("dialog");
    await expect(sheet.locator("mark").first()).toBeInViewport();
    expect(await sheet.evaluate((dialog) => dialog.matches(":modal"))).toBe(true);
    await expectAccessible(page);
    await sheet.getByRole("button", { name: "Đóng" }).tap();
    await page.getByRole("button", { name: "Hội thoại", exact: true }).tap();
    await expect(page.getByRole("dialog", { name: "Hội thoại" })).toBeVisible();
    await expect(page.getByRole("link", { name: ENDED.question })).toBeVisible();
    await expectAccessible(page);
  });

  test("a table is set as cards that name their columns", async ({ page }) => {
    await page.goto("/");
    const asked = await ask(page, DEADLINES);
    await expectNoSideways(page);
    await expect(asked.getByRole("columnheader")).toHaveCount(3);
    const cell = asked.getByRole("cell").nth(1);
    await cell.scrollIntoViewIfNeeded();
    expect((await cell.boundingBox())!.width).toBeGreaterThan(250);
    await expectAccessible(page);
  });
});

test.describe("on the smallest phone", () => {
  test.use({ ...phone, viewport: { width: 320, height: 568 } });

  test("nothing runs out of the window, in any state", async ({ page }) => {
    await page.goto("/");
    await expectNoSideways(page);
    await chooseDay(page, "01/05/2023");
    const asked = await ask(page, DIFFERENCE);
    await expectNoSideways(page);
    await asked.getByRole("button", { name: "Câu trả lời chưa tốt" }).click();
    await expectNoSideways(page);
    await expect(page.getByRole("button", { name: "Gửi", exact: true })).toBeInViewport();
    await citation(asked, 1).first().click();
    await expectNoSideways(page);
    await expectAccessible(page);
  });
});

test.describe("by night", () => {
  test.use({ colorScheme: "dark" });

  test("nothing loses its contrast", async ({ page }) => {
    await page.goto("/");
    await expectAccessible(page);
    const asked = await ask(page, ENDED.question);
    await citation(asked, 2).first().click();
    await expect(page.getByRole("dialog").locator("mark").first()).toBeVisible();
    await expectAccessible(page);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(Number(/\d+/.exec(paper)![0])).toBeLessThan(60);
    await ask(page, DIFFERENCE);
    await expectAccessible(page);
  });
});

test("light or dark is chosen in the masthead and stays", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: /^Trình đơn, giao diện/ }).click();
  await page.getByRole("button", { name: "Tối", exact: true }).click();
  await expect(page.getByRole("button", { name: "Tối", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Trình đơn, giao diện tối" })).toBeFocused();
  await page.goto("/van-ban");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test.describe("for whom things must not move", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("nothing slides, spins or scrolls smoothly", async ({ page }) => {
    await page.goto("/");
    const asked = await ask(page, FIGURE.question);
    await citation(asked, 1).first().click();
    const duration = await page.getByRole("dialog").evaluate((dialog) => parseFloat(getComputedStyle(dialog).animationDuration));
    expect(duration).toBeLessThanOrEqual(0.01);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
  });
});

test.describe("enlarged to 200 %", () => {
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

  test("everything is there and can be reached", async ({ page }) => {
    await page.goto("/");
    await expectNoSideways(page);
    const asked = await ask(page, DIFFERENCE);
    await expectNoSideways(page);
    await citation(asked, 1).first().click();
    await expect(page.getByRole("dialog").getByRole("heading", { level: 2 })).toBeInViewport();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await box(page).click();
    await expect(box(page)).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("button", { name: "Gửi", exact: true })).toBeInViewport();
  });
});
