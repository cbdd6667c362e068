/** What stands behind a text: particulars, where it came from, its versions here, what was noticed while reading it. */

import { css, html, nothing, type TemplateResult } from "lit";
import { shortDay } from "../shared/dates";
import { icon } from "../shared/icons";
import { unbroken, webAddress } from "../shared/text";
import { kindBadge } from "../shared/validity";
import { unit, type Page } from "./provisions";
import type { DocumentTree } from "./tree";

export function about(page: Page): TemplateResult {
  const { document: tree } = page;
  return html`${tree.record
      ? html`<section class="part" aria-label="Thông tin văn bản">${unit({ ...tree.record, children: [] }, page, 2)}</section>`
      : nothing}
    ${tree.validity_note && !tree.record?.text.includes(tree.validity_note) ? html`<p class="aside">${icon("info")}<span>${unbroken(tree.validity_note)}</span></p>` : nothing}
    <details class="behind">
      <summary>${icon("down")}Nguồn gốc và các phiên bản của bản đang đọc</summary>
      <dl>
        ${tree.checked_on ? html`<div><dt>Kiểm tra lần cuối</dt><dd>${shortDay(tree.checked_on)}</dd></div>` : nothing}
        ${tree.aliases.length ? html`<div><dt>Còn gọi là</dt><dd>${unbroken(tree.aliases.join("; "))}</dd></div>` : nothing}
        ${tree.warnings.length
          ? html`<div><dt>Lưu ý khi đọc tệp</dt><dd><ul>${tree.warnings.map((warning) => html`<li>${unbroken(warning)}</li>`)}</ul></dd></div>`
          : nothing}
        ${tree.notes.length
          ? html`<div><dt>Bản tóm lược được soạn thế nào</dt><dd><ul>${tree.notes.map((note) => html`<li>${unbroken(note)}</li>`)}</ul></dd></div>`
          : nothing}
        <div><dt>Phiên bản</dt><dd>${versions(tree)}</dd></div>
        ${tree.references.length ? html`<div><dt>Nguồn tham khảo</dt><dd><ul>${tree.references.map(reference)}</ul></dd></div>` : nothing}
      </dl>
    </details>`;
}

function versions(tree: DocumentTree): TemplateResult {
  return html`<ul>
    ${tree.versions.map(
      (version) => html`<li>
        ${kindBadge(version.text_kind)} <span class="file">${version.origin}</span>, thêm ngày ${shortDay(version.added_at)}${version.retired_at
          ? `, được thay ngày ${shortDay(version.retired_at)}`
          : ", đang dùng"}
        <span class="hash">SHA-256 ${version.sha256.slice(0, 16)}…</span>
      </li>`,
    )}
  </ul>`;
}

function reference(address: string): TemplateResult {
  const url = webAddress(address);
  if (!url) return html`<li>${address}</li>`;
  return html`<li><a href=${url.href} target="_blank" rel="noopener noreferrer">${url.hostname}<span class="unseen">, mở trong thẻ mới</span></a></li>`;
}

export const aboutStyles = css`
  .aside {
    display: flex;
    gap: 0.5rem;
    margin-top: 1rem;
    color: var(--soft);
    font-size: var(--text-note);
  }

  .aside .icon {
    margin-top: 0.1875em;
  }

  .behind {
    margin-top: 1.25rem;
    border-top: 1px solid var(--line);
  }

  .behind summary {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.75rem;
    color: var(--accent);
    cursor: pointer;
    list-style: none;
  }

  .behind summary::-webkit-details-marker {
    display: none;
  }

  .behind[open] summary .icon {
    transform: rotate(180deg);
  }

  .behind dl {
    display: grid;
    gap: 0.75rem;
    padding: 0.25rem 0 0.5rem;
    font-size: var(--text-note);
  }

  .behind dt {
    color: var(--soft);
    font-size: var(--text-minor);
    font-weight: 600;
  }

  .behind li + li {
    margin-top: 0.375rem;
  }

  .behind li a {
    display: inline-block;
    padding: 0.125rem 0;
  }

  .file {
    overflow-wrap: anywhere;
  }

  .hash {
    display: block;
    color: var(--soft);
    font-size: var(--text-small);
  }

  @media print {
    .behind {
      display: none;
    }
  }
`;
