/**
 * What every scenario starts from: a page whose faults fail the test, and checks for accessibility.
 *
 * A page must write no error to the console, break no content policy and throw nothing, in any scenario; one that provokes an error
 * lists it in `expected`.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test as plain, type Page } from "@playwright/test";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const test = plain.extend<{ expected: RegExp[] }>({
  expected: [async ({}, use) => use([]), { scope: "test" }],
  page: async ({ page, expected }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
    });
    await use(page);
    expect(faults.filter((fault) => !expected.some((each) => each.test(fault)))).toEqual([]);
  },
});

/** A phone with a touch screen. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

export { expect };

/** What slides or fades has come to rest, inside shadow roots too, whose animations the document does not tell of. */
export async function expectAtRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) for (const node of root.querySelectorAll("*")) if (node.shadowRoot) roots.push(node.shadowRoot);
    const ending = roots.flatMap((root) => root.getAnimations()).filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
  });
}

/** No rule of axe is broken by the page as it stands; what is still moving or fading is let come to rest first. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectAtRest(page);
  await page.evaluate(AXE);
  const broken = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => JSON.stringify(node.target)).join(" ")}`);
  });
  expect(broken).toEqual([]);
}

/** Nothing is wider than the window. */
export async function expectNoSideways(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}

export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
