/** `<hd-documents>`: take documents in, find them, open one (`#van-ban/{slug}`). */

import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../shared/define";
import { documentName, kindBadge, subjectOf, validityBadge, badge } from "../shared/validity";
import "./document";
import { Listed } from "./listed";
import type { AdminDocument, Paged } from "./types";
import "./uploads";

type Page = Paged & { documents: AdminDocument[] };

const EMPTY = { q: "", status: "", text_kind: "", warnings: "" };

@define("hd-documents")
export class Documents extends Listed<typeof EMPTY> {
  static override styles = [
    ...Listed.styles,
    css`
      .filters {
        margin: 1.5rem 0 1rem;
      }
    `,
  ];

  @state() private found: Page | null = null;

  constructor() {
    super(EMPTY);
  }

  protected override async load(): Promise<void> {
    if (this.place) return; // the document loads itself
    const filters = this.filters;
    const found = await this.api.get<Page>("documents", { ...filters, page: this.page });
    if (filters === this.filters) this.found = found;
  }

  override render() {
    // Both stay on the page, so that an upload goes on while a document is looked at.
    return html`${this.place ? html`<hd-document .api=${this.api} .active=${this.active} .place=${this.place}></hd-document>` : nothing}
      <div ?hidden=${this.place}>
        <div class="head">
          <div>
            <h1>Văn bản</h1>
            <p class="lede">Đưa văn bản vào thư viện, thay bản mới, xác nhận hiệu lực. Trợ lý chỉ trả lời từ những văn bản này.</p>
          </div>
        </div>
        <hd-uploads .api=${this.api} @hd-stored=${this.reload}></hd-uploads>
        <form class="fields filters" role="search" aria-label="Tìm văn bản" @submit=${(event: Event) => event.preventDefault()}>
          <label><span>Số hiệu hoặc tên văn bản</span><input type="search" class="field" autocomplete="off" spellcheck="false" @input=${this.onWords} /></label>
          ${this.select("Tình trạng", this.filters.status, STATUSES, (status) => this.narrow({ status }))}
          ${this.select("Loại nội dung", this.filters.text_kind, [["", "Tất cả"], ["verbatim", "Nguyên văn"], ["digest", "Bản tóm lược"]], (text_kind) => this.narrow({ text_kind }))}
          ${this.select("Cảnh báo khi đọc", this.filters.warnings, [["", "Tất cả"], ["true", "Có cảnh báo"], ["false", "Không có"]], (warnings) => this.narrow({ warnings }))}
        </form>
        ${this.found ? this.list(this.found) : this.waiting()}
      </div>`;
  }

  private list(found: Page): TemplateResult {
    if (!found.documents.length) return html`${this.failed()}<p class="state">Không có văn bản phù hợp.</p>`;
    return html`${this.failed()}
      <div class="wide">
        <table>
          <caption class="unseen">Văn bản trong thư viện</caption>
          <thead><tr><th scope="col">Văn bản</th><th scope="col">Tình trạng</th><th scope="col">Nội dung</th><th scope="col">Ghi chú</th></tr></thead>
          <tbody>
            ${found.documents.map(
              (each) => html`<tr>
                <th scope="row"><a class="strong" href=${`#van-ban/${each.slug}`}>${documentName(each)}</a><span class="clamp soft">${subjectOf(each)}</span></th>
                <td data-name="">${validityBadge(each)}</td>
                <td data-name="">${kindBadge(each.text_kind)}</td>
                <td data-name="">
                  ${each.confirmed ? html`<p>${badge("wait", "check", "Có xác nhận hiệu lực")}</p>` : nothing}
                  ${each.warnings.length ? html`<p>${badge("warn", "alert", `${each.warnings.length} cảnh báo`)}</p>` : nothing}
                  ${each.versions > 1 ? html`<p class="minor">${each.versions} bản</p>` : nothing}
                </td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.turner(found, "văn bản")}`;
  }
}

const STATUSES: [string, string][] = [
  ["", "Tất cả"],
  ["in_force", "Còn hiệu lực"],
  ["partly", "Hết hiệu lực một phần"],
  ["not_yet", "Chưa có hiệu lực"],
  ["expired", "Hết hiệu lực"],
  ["unknown", "Chưa xác minh hiệu lực"],
];
