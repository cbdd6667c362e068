/** A provision as DOM, with the quoted words marked in it. */

import { el, unbroken } from "./dom.js";

const LABEL = /^(?:\d+(?:\.\d+)*[.)]|[a-zđ]{1,2}\)|[-–+•])\s+/; // "2.", "b)": kept apart from the text in a provision

/** Return the nodes of a provision and everything below it; the quote stands first if it is not found in the text. */
export function provisionBody(provision, quote) {
  const wanted = new Quotes(quote);
  const nodes = unit(provision, wanted, 0);
  const missing = wanted.missing();
  if (missing.length) nodes.unshift(el("blockquote", {}, missing.map((line) => el("p", {}, el("mark", {}, unbroken(line))))));
  return nodes;
}

function unit(provision, wanted, depth) {
  const { marker = "", heading = "", text = "", children = [] } = provision;
  const title = [marker, heading].filter(Boolean).join(" ");
  const nodes = [];
  // A point has no heading: its "a)" opens its text.
  if (heading) nodes.push(el("p", { class: "heading" }, wanted.marked(title)));
  const lines = text.split(/\n+/).map(squeezed).filter(Boolean);
  lines.forEach((line, index) => nodes.push(el("p", {}, index || heading || !marker ? "" : `${marker} `, wanted.marked(line))));
  if (marker && !heading && !lines.length) nodes.push(el("p", {}, marker));
  for (const child of children) nodes.push(el("div", { class: `unit depth-${Math.min(depth, 3)}` }, unit(child, wanted, depth + 1)));
  return nodes;
}

/** The quoted lines, each looked for literally once spaces are evened out. */
class Quotes {
  constructor(quote) {
    this.lines = (quote ?? "").split(/\n+/).map(squeezed).filter(Boolean);
    this.found = new Set();
  }

  marked(text) {
    const even = squeezed(text);
    const spans = [];
    for (const line of this.lines) {
      const words = [line, line.replace(LABEL, "")].find((candidate) => candidate && even.includes(candidate));
      const from = even.indexOf(words);
      if (words) spans.push([from, from + words.length, line]);
      else if (even.length > 20 && line.includes(even)) spans.push([0, even.length, line]); // a quote over several paragraphs
    }
    spans.sort((a, b) => a[0] - b[0]);
    const nodes = [];
    let end = 0;
    for (const [from, to, line] of spans) {
      this.found.add(line);
      if (to <= end) continue;
      nodes.push(unbroken(even.slice(end, Math.max(from, end))), el("mark", {}, unbroken(even.slice(Math.max(from, end), to))));
      end = to;
    }
    nodes.push(unbroken(even.slice(end)));
    return nodes.flat();
  }

  missing() {
    return this.lines.filter((line) => !this.found.has(line));
  }
}

function squeezed(text) {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
