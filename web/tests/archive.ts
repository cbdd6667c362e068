/** Reads what a browser downloaded; Office files are zip archives. */

import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { expect, type Download, type Locator, type Page } from "@playwright/test";

const ENTRY = 0x02014b50; // of the central directory

export async function download(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent("download") as Promise<Download>, link.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The files in an archive, as text. */
export function unzipped(bytes: Buffer): Map<string, string> {
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  const files = new Map<string, string>();
  for (let at = bytes.indexOf("PK\u0001\u0002", 0, "latin1"); bytes.readUInt32LE(at) === ENTRY; ) {
    const [method, size, name, extra, comment] = [10, 20, 28, 30, 32].map((place) =>
      place === 20 ? bytes.readUInt32LE(at + place) : bytes.readUInt16LE(at + place),
    ) as [number, number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + size);
    files.set(bytes.toString("utf8", at + 46, at + 46 + name), (method ? inflateRawSync(content) : content).toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** The words of an Office file, without its markup. */
export function words(files: Map<string, string>): string {
  const all = [...files].filter(([name]) => name.endsWith(".xml")).map(([, xml]) => xml.replace(/<[^>]*>/g, " "));
  const text = all.join(" ").replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return text.replace(/&quot;/g, '"').replace(/&amp;/g, "&").replace(/\s+/g, " ");
}
