/** What an answer rests on: its documents with their standing, and the places in each, which open when chosen. */

import { css, html, type TemplateResult } from "lit";
import { shortDay } from "./dates";
import { icon } from "./icons";
import { capitalized, unbroken } from "./text";
import type { Answer, Citation } from "./types";
import { documentName, kindBadge, validityBadge } from "./validity";

type Opening = (citation: Citation) => (event: Event) => void;

export function sources(answer: Answer, opening: Opening): TemplateResult {
  return html`<section class="part">
    <h3>Căn cứ, xét hiệu lực ngày ${shortDay(answer.as_of)}</h3>
    <ul>
      ${grouped(answer.citations).map(
        (group) => html`<li class="origin">
          <p><strong>${unbroken(documentName(group[0].document))}</strong>${validityBadge(group[0].document)}${kindBadge(group[0].text_kind)}</p>
          <ul>${group.map((citation) => place(citation, opening))}</ul>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** What comes nearest to a question that was refused: where it stands and its words, which open when chosen. */
export function nearest(citations: readonly Citation[], opening: Opening): TemplateResult {
  return html`<section class="part" aria-label="Các đoạn gần nhất, không phải câu trả lời">
    <ul>
      ${citations.map(
        (citation) => html`<li class="origin">
          <p><strong>${unbroken(documentName(citation.document))}</strong>${validityBadge(citation.document)}${kindBadge(citation.text_kind)}</p>
          <button type="button" class="place" aria-haspopup="dialog" aria-expanded="false" @click=${opening(citation)}>
            <span>${unbroken(capitalized(citation.locator.text || "toàn văn bản"))}: <q>${unbroken(citation.quote)}</q></span>
            ${icon("next")}
          </button>
        </li>`,
      )}
    </ul>
  </section>`;
}

function place(citation: Citation, opening: Opening): TemplateResult {
  return html`<li>
    <button type="button" class="place" aria-haspopup="dialog" aria-expanded="false" @click=${opening(citation)}>
      <span class="disc" aria-hidden="true">${citation.marker}</span>
      <span><span class="unseen">Trích dẫn ${citation.marker}: </span>${unbroken(capitalized(citation.locator.text || "toàn văn bản"))}</span>
      ${icon("next")}
    </button>
  </li>`;
}

/** Citations of one document and one kind of text together, in the order of their first markers. */
function grouped(citations: Citation[]): [Citation, ...Citation[]][] {
  const groups = new Map<string, [Citation, ...Citation[]]>();
  for (const citation of citations) {
    const key = `${citation.document.slug} ${citation.text_kind}`;
    const group = groups.get(key);
    if (group) group.push(citation);
    else groups.set(key, [citation]);
  }
  return [...groups.values()];
}

export const sourcesStyles = css`
  .origin {
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 0.625rem;
  }

  .origin > p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    padding: 0.625rem 0.75rem 0.5rem;
    line-height: 1.45;
  }

  .origin strong {
    margin-right: 0.25rem;
    font-weight: 600;
  }

  .origin .badge {
    font-size: var(--text-small);
  }

  .part .origin ul {
    gap: 0;
  }

  .place {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    width: 100%;
    min-height: 2.75rem;
    padding: 0.375rem 0.75rem;
    border: 0;
    border-top: 1px solid var(--line);
    background: none;
    font-size: var(--text-note);
    line-height: 1.45;
    text-align: start;
  }

  .place:hover, .place[aria-expanded="true"] {
    background: var(--accent-tint);
  }

  .place:focus-visible {
    border-radius: 0.5rem;
    outline-offset: -3px;
  }

  .place > .icon {
    margin-left: auto;
    color: var(--soft);
  }

  .disc {
    display: grid;
    flex: none;
    place-items: center;
    min-width: 1.625rem;
    height: 1.625rem;
    border-radius: 0.8125rem;
    background: var(--accent-tint);
    color: var(--accent);
    font-size: var(--text-small);
    font-weight: 700;
  }

  .place[aria-expanded="true"] .disc {
    background: var(--fill);
    color: var(--on-fill);
  }
`;
