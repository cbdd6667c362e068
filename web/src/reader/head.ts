/** The head of a document: what it is, whose, since when, how it stands on the day, and whose words one reads. */

import { css, html, nothing, type TemplateResult } from "lit";
import "../shared/copy-button";
import { shortDay, today } from "../shared/dates";
import { icon } from "../shared/icons";
import { unbroken, webAddress } from "../shared/text";
import { documentName, kindBadge, subjectOf, validityBadge } from "../shared/validity";
import { CHANGING, groupsOf, type Group, type Tied } from "./ties";
import { onDay, type DocumentTree } from "./tree";

const SHOWN_TIES = 3;

export function head(tree: DocumentTree, day: string): TemplateResult {
  const ask = `/?${new URLSearchParams({ "cau-hoi": `${documentName(tree)} quy định những gì?`, "van-ban": tree.number })}`;
  return html`<header class="head">
    <p class="issuer">${tree.issuer}</p>
    <h1 tabindex="-1">${unbroken(documentName(tree))}</h1>
    <p class="subject">${unbroken(subjectOf(tree))}</p>
    <div class="badges">${validityBadge(tree)}${kindBadge(tree.text_kind)}</div>
    <dl class="facts">
      <div><dt>Tính đến ngày</dt><dd>${shortDay(day || today())}${day ? nothing : " (hôm nay)"}</dd></div>
      ${fact("Ban hành", shortDay(tree.issued_on) && `ngày ${shortDay(tree.issued_on)}`)} ${fact("Người ký", tree.signer)}
      ${fact("Hiệu lực từ", shortDay(tree.effective_from))} ${endings(tree)}
      ${groupsOf(tree)
        .filter((group) => CHANGING.has(group.kind) && !saidByEndings(group, tree))
        .map((group) => ties(group, day))}
    </dl>
    ${tree.text_kind === "digest" ? digest(tree) : nothing}
    <div class="tools">
      <hd-copy label="Sao chép trích dẫn" .text=${tree.formal}></hd-copy>
      <a class="quiet" href=${ask}>${icon("speech")}Hỏi về văn bản này</a>
      <button type="button" class="quiet" @click=${() => print()}>${icon("print")}In</button>
      ${source(tree)}
    </div>
  </header>`;
}

function fact(name: string, value: string | null | undefined): TemplateResult | typeof nothing {
  return value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing;
}

/** "Bị thay thế bởi …" after "Hết hiệu lực theo Điều 2 …" would say the same twice. */
function saidByEndings(group: Group, tree: DocumentTree): boolean {
  return group.incoming && group.tied.every((tied) => (tree.ended_by ?? []).some((ending) => tied.name.includes(ending.number)));
}

/** By which provisions it ended. */
function endings(tree: DocumentTree): TemplateResult | typeof nothing {
  const ended = (tree.ended_by ?? []).filter((ending) => ending.formal);
  if (!ended.length) return nothing;
  return html`<div>
    <dt>Hết hiệu lực theo</dt>
    <dd>${ended.map((ending, index) => html`${index ? "; " : nothing}<a href=${`/van-ban/${ending.provision_id}`}>${unbroken(ending.formal)}</a>`)}</dd>
  </div>`;
}

function ties(group: Group, day: string): TemplateResult {
  const shown = group.tied.slice(0, SHOWN_TIES);
  const more = group.tied.length - shown.length;
  return html`<div>
    <dt>${group.label}</dt>
    <dd>
      ${shown.map(
        (tied, index) =>
          html`${index ? ", " : nothing}${tied.url ? html`<a href=${onDay(tied.url, day)}>${unbroken(tied.name)}</a>` : unbroken(tied.name)}${remarks(tied)}`,
      )}${more > 0 ? html` và <a href="#quan-he">${more} văn bản khác</a>` : nothing}
    </dd>
  </div>`;
}

/** " (Điều 2, Điều 4…; từ 01/07/2025)"; what is only reported is never told as certain. */
function remarks(tied: Tied): string {
  const places = tied.places.slice(0, SHOWN_TIES).join(", ") + (tied.places.length > SHOWN_TIES ? "…" : "");
  const said = [places, tied.since ? `từ ${shortDay(tied.since)}` : "", tied.reported ? "theo nguồn khác, chưa đối chiếu với bản gốc" : ""];
  const all = said.filter(Boolean).join("; ");
  return all ? ` (${all})` : "";
}

function digest(tree: DocumentTree): TemplateResult {
  return html`<div class="digest" role="note">
    ${icon("digest")}
    <p>
      <strong>Bạn đang đọc bản tóm lược.</strong> Lời văn do nhóm biên soạn viết lại từ các nguồn đã kiểm tra, không phải nguyên văn của
      ${unbroken(documentName(tree))}. Khi cần viện dẫn chính thức, hãy đối chiếu với văn bản gốc.
    </p>
  </div>`;
}

function source(tree: DocumentTree): TemplateResult | typeof nothing {
  const url = webAddress(tree.source_url);
  if (!url) return nothing;
  return html`<a class="quiet" href=${url.href} target="_blank" rel="noopener noreferrer">
    ${icon("external")}<span>Văn bản chính thức<span class="unseen"> tại ${url.hostname}, mở trong thẻ mới</span></span>
  </a>`;
}

export const headStyles = css`
  .head {
    padding-bottom: 1.5rem;
    border-bottom: 1px solid var(--line);
  }

  .issuer {
    color: var(--soft);
    font-size: var(--text-minor);
    font-weight: 650;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }

  h1 {
    margin: 0.25rem 0 0;
    font-size: clamp(1.5rem, 1.2rem + 1.2vw, 2rem);
    font-weight: 700;
    line-height: 1.25;
  }

  .subject {
    margin-top: 0.5rem;
    padding-left: 0.875rem;
    border-left: 3px solid var(--gold);
    font-size: 1.1875rem;
    line-height: 1.5;
    text-wrap: pretty;
  }

  .head .badges {
    margin-top: 1rem;
  }

  .facts {
    display: grid;
    gap: 0.375rem;
    margin-top: 1rem;
    font-size: var(--text-note);
  }

  .facts div {
    display: grid;
    grid-template-columns: 12.5rem 1fr;
    gap: 0 1rem;
  }

  .facts dt {
    color: var(--soft);
  }

  .digest {
    display: flex;
    gap: 0.75rem;
    margin-top: 1.25rem;
    padding: 0.75rem 1rem;
    border: 1px dashed var(--edge);
    border-radius: var(--round-small);
    background: var(--warn-tint);
    color: var(--warn);
    font-size: var(--text-note);
  }

  .digest .icon {
    margin-top: 0.125em;
  }

  .head .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 1.25rem;
  }

  @media (max-width: 45rem) {
    .facts div {
      grid-template-columns: minmax(0, 8.25rem) minmax(0, 1fr);
      gap: 0 0.75rem;
    }
  }

  @media print {
    .head .tools {
      display: none;
    }

    .head {
      padding-top: 1rem;
    }

    .head a {
      text-decoration: none;
    }
  }
`;
