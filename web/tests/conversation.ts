/** Talking to the chat page and to the widget, as a person would. */

import { expect, type Locator, type Page } from "@playwright/test";

type Place = Page | Locator;

/** Two documents of the shipped library of which the younger replaced the older. */
export const ENDED = { question: "QĐ 942 có mục tiêu gì đến năm 2025?", number: "942/QĐ-TTg", notice: /hết hiệu lực từ ngày 01\/12\/2025/ };
export const FIGURE = { question: "QĐ 749 đến năm 2025 kinh tế số chiếm bao nhiêu GDP?", number: "749/QĐ-TTg", words: "20% GDP" };
export const DIFFERENCE = "942 và 2629 khác gì nhau?";
export const DEADLINES = "ai làm gì, hạn nào theo công văn 5894?";

export function box(place: Place): Locator {
  return place.getByRole("textbox", { name: "Câu hỏi của bạn" });
}

export function turn(place: Place, question: string): Locator {
  return place.getByRole("article", { name: question }).last();
}

/** The answer has come, or the failure. */
export async function finished(asked: Locator): Promise<void> {
  await expect(asked.locator("[aria-busy]")).toHaveAttribute("aria-busy", "false");
}

export async function ask(place: Place, question: string): Promise<Locator> {
  await box(place).fill(question);
  await box(place).press("Enter");
  const asked = turn(place, question);
  await finished(asked);
  return asked;
}

/** The chips in the text and the places below it that open a citation. */
export function citation(asked: Locator, marker: number): Locator {
  return asked.getByRole("button", { name: new RegExp(`^Trích dẫn ${marker}: `) });
}

export async function chooseDay(page: Page, day: string): Promise<void> {
  await page.getByRole("button", { name: /^Tính đến/ }).click();
  await page.getByLabel("Ngày (ngày/tháng/năm)").fill(day);
  await page.getByRole("button", { name: "Dùng ngày này" }).click();
}

/** What a screen reader was told last by the page. */
export function spoken(page: Page): Locator {
  return page.locator("body > hd-live").getByRole("status");
}
