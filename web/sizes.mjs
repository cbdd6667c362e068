/** Print what a first visit loads, gzipped, and fail over the budget: 120 kB a page, 40 kB the widget. */

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const root = join(import.meta.dirname, "../api/static");
const size = (path) => gzipSync(readFileSync(join(root, path)), { level: 9 }).length;
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

/** A page with its styles and its scripts, and what those import before anything is clicked. */
function loaded(page) {
  const seen = new Set([page]);
  const html = readFileSync(join(root, page), "utf8");
  const queue = [...html.matchAll(/(?:src|href)="\/static\/([^"]+)"/g)].map((match) => match[1]);
  for (let path = queue.pop(); path; path = queue.pop()) {
    if (seen.has(path) || !existsSync(join(root, path))) continue;
    seen.add(path);
    if (!path.endsWith(".js")) continue;
    const text = readFileSync(join(root, path), "utf8");
    for (const match of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) queue.push(`assets/${match[1]}`);
  }
  return [...seen];
}

let over = false;
function report(name, bytes, budget) {
  over ||= bytes > budget;
  console.log(`${name.padEnd(16)}${kb(bytes)} gzipped of ${kb(budget).trim()}${bytes > budget ? "  OVER" : ""}`);
}

for (const page of readdirSync(root).filter((name) => name.endsWith(".html"))) {
  report(page, loaded(page).reduce((sum, path) => sum + size(path), 0), 120_000);
}
if (existsSync(join(root, "widget.js"))) report("widget.js", size("widget.js"), 40_000);
process.exit(over ? 1 : 0);
