/** What to know before an answer: what must not be overlooked stands open, the usual is folded into one line. */

import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "./icons";
import { unbroken } from "./text";
import { withChips, type Chip } from "./markdown";
import { untold } from "./turn";
import type { Answer, Warning } from "./types";

// These go with nearly every answer; each has a word or two for the folded line. Every other code is strong.
const QUIET: Record<string, string> = {
  digest: "bản tóm lược",
  position_unconfirmed: "vị trí chưa đối chiếu",
  validity_unknown: "hiệu lực chưa xác minh",
  model_interrupted: "",
  model_unavailable: "",
  model_unverified: "",
};

export function warnings(answer: Answer, chip: Chip): TemplateResult | typeof nothing {
  const { warnings: list, statements } = answer;
  // That the law has ended is said with a citation; the warning of the same would only repeat it.
  const ended = statements.filter(({ notice }) => notice);
  const strong = untold(answer).filter(({ code }) => !(code in QUIET));
  const quiet = list.filter(({ code }) => code in QUIET);
  if (!list.length && !ended.length) return nothing;
  const rows = [
    ...ended.map(({ text, citations }) => withChips(text, citations, chip)),
    ...strong.map(({ message }) => unbroken(message)),
  ];
  const open = rows.length
    ? html`<ul class="strong">
        ${rows.map((words) => html`<li>${icon("alert")}<span>${words}</span></li>`)}
      </ul>`
    : nothing;
  return html`<div class="warnings" role="group" aria-label="Lưu ý">${open}${folded(quiet)}</div>`;
}

function folded(quiet: Warning[]): TemplateResult | typeof nothing {
  const rows = (list: Warning[]) => list.map(({ message }) => html`<li>${icon("info")}<span>${unbroken(message)}</span></li>`);
  if (!quiet.length) return nothing;
  if (quiet.length === 1) return html`<ul class="quiet-notes">${rows(quiet)}</ul>`;
  const words = [...new Set(quiet.map(({ code }) => QUIET[code]).filter(Boolean))].join(", ");
  return html`<details class="quiet-notes">
    <summary>${icon("info")}<span><strong>${quiet.length} lưu ý</strong>${words ? `: ${words}` : ""}</span>${icon("down")}</summary>
    <ul>${rows(quiet)}</ul>
  </details>`;
}

export const warningStyles = css`
  .warnings {
    display: grid;
    gap: 0.5rem;
    font-size: var(--text-note);
    line-height: 1.5;
  }

  .warnings :is(li, summary) {
    display: flex;
    gap: 0.625rem;
  }

  .warnings .icon {
    margin-top: 0.125em;
  }

  .strong {
    display: grid;
    gap: 0.5rem;
    padding: 0.625rem 0.875rem;
    border-radius: var(--round-small);
    background: var(--warn-tint);
    color: var(--warn);
    font-weight: 600;
  }

  .quiet-notes {
    color: var(--soft);
    font-size: var(--text-minor);
  }

  summary {
    padding: 0.25rem 0;
    border-radius: 0.25rem;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary strong {
    color: var(--ink);
    font-weight: 600;
  }

  summary .icon:last-child {
    margin-left: auto;
    transition: rotate 0.15s;
  }

  details[open] summary .icon:last-child {
    rotate: 180deg;
  }

  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    summary .icon:last-child {
      display: none;
    }
  }

  details ul {
    display: grid;
    gap: 0.25rem;
    padding: 0.25rem 0 0.25rem 0.25rem;
  }
`;
