/** Searching in a document: as typed when marks are typed, else without marks and case. */

import { headingOf, walk, type DocumentTree } from "./tree";

export interface Hit {
  path: string;
  part: "heading" | "text";
  /** Characters of the heading or the text, as JavaScript counts them. */
  start: number;
  end: number;
}

export const MOST_HITS = 1000;

export function find(tree: DocumentTree, typed: string): Hit[] {
  const words = typed.normalize("NFC").trim().replace(/\s+/g, " ");
  if (words.length < 2) return [];
  const loose = plain(words).text === words.toLowerCase();
  const hits: Hit[] = [];
  for (const provision of walk(tree)) {
    const { path } = provision.locator;
    for (const part of ["heading", "text"] as const) {
      for (const [start, end] of spans(part === "heading" ? headingOf(provision) : provision.text, words, loose)) {
        hits.push({ path, part, start, end });
        if (hits.length === MOST_HITS) return hits;
      }
    }
  }
  return hits;
}

function* spans(text: string, words: string, loose: boolean): Generator<[number, number]> {
  if (!text) return;
  const { text: searched, at } = loose ? plain(text) : evened(text);
  const wanted = loose ? words.toLowerCase() : words.toLocaleLowerCase("vi");
  for (let from = searched.indexOf(wanted); from >= 0; from = searched.indexOf(wanted, from + wanted.length)) {
    yield [at[from]!, at[from + wanted.length]!];
  }
}

/** Text in small letters without marks, and where each of its characters stood. */
function plain(text: string): { text: string; at: number[] } {
  return mapped(text, (character) =>
    character
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[đĐ]/g, "d")
      .toLowerCase(),
  );
}

function evened(text: string): { text: string; at: number[] } {
  return mapped(text, (character) => character.toLocaleLowerCase("vi"));
}

function mapped(text: string, change: (character: string) => string): { text: string; at: number[] } {
  let made = "";
  const at: number[] = [];
  let blank = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    const space = /\s/.test(character);
    const next = space ? (blank ? "" : " ") : change(character);
    blank = space;
    for (let each = 0; each < next.length; each++) at.push(index);
    made += next;
  }
  at.push(text.length);
  return { text: made, at };
}
