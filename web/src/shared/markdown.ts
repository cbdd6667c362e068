/** The light Markdown of answers as templates: paragraphs, "- " lists, tables, **bold** and [1] markers; all else is text. */

import { html, type TemplateResult } from "lit";
import { unbroken, type Piece } from "./text";

const INLINE = /\*\*(.+?)\*\*|((?:\[\d{1,3}\] ?)+(?<! ))/g;
const RULE = /^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$/;

/** Makes the node that stands for a citation marker. */
export type Chip = (marker: number) => TemplateResult;

interface Group {
  kind: "list" | "table" | "paragraph";
  lines: string[];
}

export function renderMarkdown(markdown: string, chip: Chip): TemplateResult[] {
  return grouped(markdown.split(/\r?\n/)).map(({ kind, lines }) => {
    if (kind === "list") return html`<ul>${lines.map((line) => html`<li>${inline(line, chip)}</li>`)}</ul>`;
    if (kind === "table") return table(lines, chip);
    return html`<p>${inline(lines.join("\n"), chip)}</p>`;
  });
}

/** Return the text without its markup, for copying and for screen readers. */
export function plainText(markdown: string): string {
  return markdown.replace(/\*\*(.+?)\*\*/g, "$1").trim();
}

/** Text and its chips; the last word stays with them, or a chip could stand alone on a line. */
export function withChips(text: string, markers: readonly number[], chip: Chip): Piece[] {
  if (!markers.length) return unbroken(text);
  const [, before = "", word = ""] = /^(.*?)(\S{0,24})\s*$/su.exec(text) ?? [];
  return [...unbroken(before), html`<span class="chips">${word}\u00a0${markers.map(chip)}</span>`];
}

export function inline(text: string, chip: Chip): Piece[] {
  const nodes: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, bold, markers] = match;
    const before = text.slice(end, match.index);
    if (markers) nodes.push(...withChips(before, markers.match(/\d+/g)!.map(Number), chip));
    else nodes.push(...unbroken(before), html`<strong>${inline(bold!, chip)}</strong>`);
    end = match.index + whole.length;
  }
  nodes.push(...unbroken(text.slice(end)));
  return nodes;
}

function grouped(lines: string[]): Group[] {
  const groups: Group[] = [];
  let current = null as Group | null;
  for (const raw of lines) {
    const line = raw.trim();
    const item = /^[-*•]\s+(.*)$/.exec(line)?.[1];
    if (!line) {
      if (current?.kind !== "list") current = null; // a blank line between items does not end the list
      continue;
    }
    const kind = item !== undefined ? "list" : line.startsWith("|") ? "table" : "paragraph";
    if (current?.kind === kind) current.lines.push(item ?? line);
    else groups.push((current = { kind, lines: [item ?? line] }));
  }
  return groups;
}

function table(lines: string[], chip: Chip): TemplateResult {
  const rows = lines.filter((line) => !RULE.test(line)).map(cells);
  const head = lines.length > 1 && RULE.test(lines[1]!) ? rows.shift() : undefined;
  return html`<div class="table" tabindex="0" role="group" aria-label="Bảng">
    <table>
      ${head && html`<thead><tr>${head.map((cell) => html`<th scope="col">${inline(cell, chip)}</th>`)}</tr></thead>`}
      <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${inline(cell, chip)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}

function cells(line: string): string[] {
  return line.replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());
}
