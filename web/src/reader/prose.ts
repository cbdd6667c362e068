/** The text of a provision as lines of templates: references become links, hits of the search are marked. */

import { html } from "lit";
import { unbroken, type Piece } from "../shared/text";
import type { Hit } from "./finding";
import { onDay, type Reference } from "./tree";

export interface Setting {
  slug: string;
  day: string;
  /** Hits by provision path and part ("dieu-1 text"). */
  hits: ReadonlyMap<string, readonly Hit[]>;
  current: Hit | null;
}

/** Lines of a text; blank ones are dropped. */
export function lines(path: string, text: string, references: readonly Reference[], setting: Setting): Piece[][] {
  const hits = setting.hits.get(`${path} text`) ?? [];
  const links = references.filter((reference) => leads(reference, setting.slug)).map((each) => inUnits(text, each));
  const made: Piece[][] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    if (line.trim()) made.push(pieces(text, from, from + line.length, links, hits, setting));
    from += line.length + 1;
  }
  return made;
}

/** A heading with the hits in it. */
export function marked(path: string, heading: string, setting: Setting): Piece[] {
  return pieces(heading, 0, heading.length, [], setting.hits.get(`${path} heading`) ?? [], setting);
}

function pieces(text: string, from: number, to: number, links: readonly Reference[], hits: readonly Hit[], setting: Setting): Piece[] {
  const made: Piece[] = [];
  let at = from;
  for (const link of links) {
    if (link.start < at || link.end > to) continue;
    made.push(...withMarks(text, at, link.start, hits, setting));
    const address = link.slug === setting.slug ? `#${link.locator_path}` : onDay(link.url!, setting.day);
    made.push(html`<a href=${address}>${withMarks(text, link.start, link.end, hits, setting)}</a>`);
    at = link.end;
  }
  return [...made, ...withMarks(text, at, to, hits, setting)];
}

function withMarks(text: string, from: number, to: number, hits: readonly Hit[], setting: Setting): Piece[] {
  const made: Piece[] = [];
  let at = from;
  for (const hit of hits) {
    const [start, end] = [Math.max(hit.start, at), Math.min(hit.end, to)];
    if (start >= end) continue;
    made.push(...unbroken(text.slice(at, start)));
    made.push(html`<mark class=${hit === setting.current ? "hit now" : "hit"}>${unbroken(text.slice(start, end))}</mark>`);
    at = end;
  }
  if (at < to) made.push(...unbroken(text.slice(at, to)));
  return made;
}

/** A link that leads somewhere else than to the top of the page one is reading. */
function leads(reference: Reference, slug: string): boolean {
  return Boolean(reference.url) && (reference.slug !== slug || Boolean(reference.locator_path));
}

function inUnits(text: string, reference: Reference): Reference {
  if (!/[\ud800-\udbff]/.test(text)) return reference;
  const characters = Array.from(text);
  const units = (count: number): number => characters.slice(0, count).join("").length;
  return { ...reference, start: units(reference.start), end: units(reference.end) };
}
