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

/** The chips of several markers, kept together. */
export function chips(markers: number[], chip: Chip): TemplateResult {
  return html`<span class="chips">${markers.map(chip)}</span>`;
}

export function inline(text: string, chip: Chip): Piece[] {
  const nodes: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, bold, markers] = match;
    // No break before or between markers, or a chip could stand alone on a line.
    const before = text.slice(end, match.index);
    nodes.push(...unbroken(markers ? before.replace(/ $/, "\u00a0") : before));
    if (bold) nodes.push(html`<strong>${inline(bold, chip)}</strong>`);
    else if (markers) nodes.push(chips(markers.match(/\d+/g)!.map(Number), chip));
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
