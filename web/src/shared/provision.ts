/** A provision with everything below it as templates, with the quoted words marked in it. */

import { css, html, type TemplateResult } from "lit";
import { unbroken, type Piece } from "./text";

const LABEL = /^(?:\d+(?:\.\d+)*[.)]|[a-zđ]{1,2}\)|[-–+•])\s+/; // "2.", "b)": kept apart from the text in a provision

export interface ProvisionText {
  marker?: string;
  heading?: string;
  text?: string;
  children?: ProvisionText[];
}

/** The whole provision; the quote stands first if it is not found in the text. */
export function provisionBody(provision: ProvisionText, quote = ""): TemplateResult {
  const wanted = new Quotes(quote);
  const nodes = unit(provision, wanted, 0);
  const missing = wanted.missing();
  const first = missing.length
    ? html`<blockquote>${missing.map((line) => html`<p><mark>${unbroken(line)}</mark></p>`)}</blockquote>`
    : "";
  return html`${first}${nodes}`;
}

function unit(provision: ProvisionText, wanted: Quotes, depth: number): TemplateResult[] {
  const { marker = "", heading = "", text = "", children = [] } = provision;
  const nodes: TemplateResult[] = [];
  // A point has no heading: its "a)" opens its text.
  if (heading) nodes.push(html`<p class="heading">${wanted.marked([marker, heading].filter(Boolean).join(" "))}</p>`);
  const lines = text.split(/\n+/).map(squeezed).filter(Boolean);
  lines.forEach((line, index) => {
    const opening = index || heading || !marker ? "" : `${marker} `;
    nodes.push(html`<p>${opening}${wanted.marked(line)}</p>`);
  });
  if (marker && !heading && !lines.length) nodes.push(html`<p>${marker}</p>`);
  for (const child of children) {
    nodes.push(html`<div class="unit depth-${Math.min(depth, 3)}">${unit(child, wanted, depth + 1)}</div>`);
  }
  return nodes;
}

/** The quoted lines, each looked for literally once spaces are evened out. */
export class Quotes {
  private readonly lines: string[];
  private readonly found = new Set<string>();

  constructor(quote: string) {
    this.lines = quote.split(/\n+/).map(squeezed).filter(Boolean);
  }

  marked(text: string): Piece[] {
    const even = squeezed(text);
    const spans: [from: number, to: number, line: string][] = [];
    for (const line of this.lines) {
      const words = [line, line.replace(LABEL, "")].find((candidate) => candidate && even.includes(candidate));
      if (words) spans.push([even.indexOf(words), even.indexOf(words) + words.length, line]);
      else if (even.length > 20 && line.includes(even)) spans.push([0, even.length, line]); // a quote over several paragraphs
    }
    spans.sort((a, b) => a[0] - b[0]);
    const nodes: Piece[] = [];
    let end = 0;
    for (const [from, to, line] of spans) {
      this.found.add(line);
      if (to <= end) continue;
      nodes.push(...unbroken(even.slice(end, Math.max(from, end))));
      nodes.push(html`<mark>${unbroken(even.slice(Math.max(from, end), to))}</mark>`);
      end = to;
    }
    nodes.push(...unbroken(even.slice(end)));
    return nodes;
  }

  missing(): string[] {
    return this.lines.filter((line) => !this.found.has(line));
  }
}

function squeezed(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** For a box `.provision` inside an element with data-kind="verbatim" or "digest". */
export const provisionStyles = css`
  .provision {
    padding: 0.875rem 1.125rem;
    border: 1px solid var(--line);
    border-radius: 0.625rem;
    background: var(--paper);
    line-height: 1.65;
  }

  [data-kind="verbatim"] .provision {
    font-family: var(--serif);
    font-size: 1.125rem;
  }

  [data-kind="digest"] .provision {
    border-style: dashed;
    border-color: var(--edge);
  }

  .provision :is(p, .unit, blockquote) + :is(p, .unit) {
    margin-top: 0.5rem;
  }

  .provision .heading {
    font-weight: 600;
  }

  .provision :is(.depth-1, .depth-2, .depth-3) {
    padding-left: 1.25rem;
  }
`;
