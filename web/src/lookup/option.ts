/** One line of look-up: where it leads, what it says, how it stands. */

import { html, nothing, type TemplateResult } from "lit";
import { icon, type IconName } from "../shared/icons";
import { capitalized, unbroken } from "../shared/text";
import type { Suggestion } from "../shared/types";
import { badge, validityBadge } from "../shared/validity";

const SIGNS: Record<Suggestion["kind"], [IconName, string]> = {
  provision: ["book", "Điều khoản"],
  document: ["library", "Văn bản"],
  passage: ["search", "Trong nội dung"],
};

export function option(
  item: Suggestion,
  index: number,
  active: boolean,
  copied: boolean,
  point: (index: number) => void,
  open: (item: Suggestion) => void,
  copy: (item: Suggestion) => void,
): TemplateResult {
  const [sign, kind] = SIGNS[item.kind];
  // Keys do the same as the sign for copying, which is for the mouse and the finger only: an option holds no buttons.
  const onCopy = (event: Event): void => {
    event.stopPropagation();
    copy(item);
  };
  return html`<div class="option" role="option" id=${`option-${index}`} aria-selected=${active} data-kind=${item.kind} @pointermove=${() => active || point(index)} @click=${() => open(item)}>
    <span class="sign">${icon(sign)}</span>
    <span class="said">
      <span class="unseen">${kind}: </span>
      <strong>${unbroken(capitalized(item.title))}</strong>
      ${item.detail ? html`<span class="detail">${unbroken(item.detail)}</span>` : nothing}
      ${item.quote && item.quote !== item.detail ? html`<span class="quote">${unbroken(item.quote)}</span>` : nothing}
      ${item.status === "expired" ? badge("bad", "ended", twoDigits(item.status_label)) : validityBadge(item)}
    </span>
    <span class="copy" aria-hidden="true" title="Sao chép trích dẫn" ?data-done=${copied} @click=${onCopy}>
      ${icon(copied ? "check" : "copy")}${copied ? html`<span>Đã sao chép</span>` : nothing}
    </span>
  </div>`;
}

/** "01/9/2025", as decrees write it, as "01/09/2025", as the pages do. */
function twoDigits(label: string): string {
  return label.replace(/\b(\d\d)\/(\d)\/(\d{4})\b/g, "$1/0$2/$3");
}
