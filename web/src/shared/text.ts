/** Small tools for text. It only ever becomes text nodes; nothing is parsed as HTML. */

import { html, type TemplateResult } from "lit";

const NUMBER = /(\d[\p{L}\d.-]*\/[\p{L}\d/]+(?:-[\p{L}\d-]+)?)/u;

export type Piece = string | TemplateResult;

/** Text whose document numbers ("942/QĐ-TTg", "52-NQ/TW") do not break at their hyphens. */
export function unbroken(text: string): Piece[] {
  return text.split(NUMBER).map((part, index) => (index % 2 ? html`<span class="number">${part}</span>` : part));
}

export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** Words without marks and case, to compare what was typed: "Nghị định" and "nghi dinh" are one. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** Return an address only if it is an ordinary web address; a document could carry `javascript:`. */
export function webAddress(text: string | null | undefined): URL | null {
  try {
    const url = new URL(text ?? "");
    return url.protocol === "https:" || url.protocol === "http:" ? url : null;
  } catch {
    return null;
  }
}
