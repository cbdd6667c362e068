/** The light Markdown of answers as DOM: paragraphs, "- " lists, tables, **bold** and [1] markers; all else is text. */

import { el, unbroken } from "./dom.js";

const INLINE = /\*\*(.+?)\*\*|((?:\[\d{1,3}\] ?)+(?<! ))/g;
const RULE = /^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$/;

/** Return block elements; `chip(marker)` makes the node that stands for a citation marker. */
export function renderMarkdown(markdown, chip) {
  const blocks = [];
  for (const group of grouped(markdown.split(/\r?\n/))) {
    if (group.kind === "list") blocks.push(el("ul", {}, group.lines.map((line) => el("li", {}, inline(line, chip)))));
    else if (group.kind === "table") blocks.push(table(group.lines, chip));
    else blocks.push(el("p", {}, inline(group.lines.join("\n"), chip)));
  }
  return blocks;
}

/** Return the text without its markup, for copying and for screen readers. */
export function plainText(markdown) {
  return markdown.replace(/\*\*(.+?)\*\*/g, "$1").trim();
}

function grouped(lines) {
  const groups = [];
  let current = null;
  for (const raw of lines) {
    const line = raw.trim();
    const item = /^[-*•]\s+(.*)$/.exec(line);
    const kind = !line ? null : item ? "list" : line.startsWith("|") ? "table" : "paragraph";
    if (kind === null) {
      if (current?.kind !== "list") current = null; // a blank line between items does not end the list
    } else if (current?.kind === kind) current.lines.push(item ? item[1] : line);
    else groups.push((current = { kind, lines: [item ? item[1] : line] }));
  }
  return groups;
}

function table(lines, chip) {
  const rows = lines.filter((line) => !RULE.test(line)).map(cells);
  const headed = lines.length > 1 && RULE.test(lines[1]);
  const head = headed ? rows.shift() : null;
  const body = rows.map((row) => el("tr", {}, row.map((cell) => el("td", {}, inline(cell, chip)))));
  const parts = [el("tbody", {}, body)];
  if (head) parts.unshift(el("thead", {}, el("tr", {}, head.map((cell) => el("th", { scope: "col" }, inline(cell, chip))))));
  return el("div", { class: "table", tabindex: "0", role: "group", "aria-label": "Bảng" }, el("table", {}, parts));
}

function cells(line) {
  return line.replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());
}

function inline(text, chip) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, bold, markers] = match;
    // No break before or between markers, or a chip could stand alone on a line.
    const before = text.slice(end, match.index);
    nodes.push(unbroken(markers ? before.replace(/ $/, "\u00a0") : before));
    if (bold) nodes.push(el("strong", {}, inline(bold, chip)));
    else nodes.push(el("span", { class: "chips" }, markers.match(/\d+/g).map((marker) => chip(Number(marker)))));
    end = match.index + whole.length;
  }
  nodes.push(unbroken(text.slice(end)));
  return nodes.flat();
}
