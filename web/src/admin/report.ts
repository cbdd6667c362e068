/** How a file was read, to look over before it is taken in. */

import { css, html, nothing, type TemplateResult } from "lit";
import { shortDay } from "../shared/dates";
import { icon } from "../shared/icons";
import { kindBadge } from "../shared/validity";
import type { CheckedFile } from "./types";

const UNITS: Record<string, string> = {
  phan: "phần",
  chuong: "chương",
  muc: "mục",
  "tieu-muc": "tiểu mục",
  dieu: "điều",
  khoan: "khoản",
  diem: "điểm",
  tiet: "tiết",
  "phu-luc": "phụ lục",
  nhom: "nhóm",
  doan: "đoạn",
  y: "ý",
  gach: "gạch đầu dòng",
  mau: "mẫu",
  "kem-theo": "văn bản kèm theo",
};

export function checkedFile(file: CheckedFile, wanted = ""): TemplateResult {
  const { document, present } = file;
  if (!document) return html`<div class="note" data-tone="bad">${icon("ended")}<p>${file.file}: ${file.message}</p></div>`;
  const other = wanted && document.number !== wanted;
  const counted = Object.entries(document.counts).filter(([unit]) => UNITS[unit]);
  return html`<div class="read">
    <p><strong>${document.kind}${document.number ? ` số ${document.number}` : ""}</strong> ${document.title}</p>
    <dl class="facts">
      ${fact("Cơ quan ban hành", document.issuer)} ${fact("Ngày ban hành", shortDay(document.issued_on))} ${fact("Người ký", document.signer)}
      ${fact("Có hiệu lực từ", shortDay(document.effective_from))}
      ${fact("Đọc được", counted.map(([unit, number]) => `${number} ${UNITS[unit]}`).join(", "))}
      ${document.relations.length ? fact("Liên quan", [...new Set(document.relations.map((each) => each.target))].join(", ")) : nothing}
    </dl>
    ${other ? html`<div class="note" data-tone="warn">${icon("alert")}<p>Tệp này được đọc là ${document.number || "văn bản không rõ số hiệu"}, không phải ${wanted}.</p></div>` : nothing}
    ${present
      ? html`<div class="note">${icon("info")}<p>
          ${present.same_text ? "Thư viện đã có đúng nội dung này." : "Thư viện đã có văn bản này. Bản mới sẽ thay bản đang dùng; bản cũ được giữ trong lịch sử."}
          <span class="row">Bản đang có: ${kindBadge(present.text_kind)}</span></p></div>`
      : nothing}
    ${document.warnings.length
      ? html`<div class="note" data-tone="warn">${icon("alert")}<div><p>Cần xem lại:</p><ul class="bullets">${document.warnings.map((each) => html`<li>${each}</li>`)}</ul></div></div>`
      : nothing}
  </div>`;
}

function fact(name: string, value: string): TemplateResult {
  return html`<dt>${name}</dt><dd>${value || html`<span class="problem">không đọc được</span>`}</dd>`;
}

export const reportStyles = css`
  .read {
    margin-top: 0.75rem;
    padding-top: 0.75rem;
    border-top: 1px solid var(--line);
  }

  .read .facts {
    margin-top: 0.5rem;
    font-size: var(--text-note);
  }

  .note {
    margin-top: 0.75rem;
  }
`;
