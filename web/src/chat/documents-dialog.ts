/** `<hd-documents-dialog>`: choose the documents that may answer. Event `hd-documents-chosen` with their numbers, none for all. */

import { LitElement, css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { Api, asApiError } from "../shared/api";
import { base } from "../shared/base.css";
import { define } from "../shared/define";
import "../shared/dialog";
import type { Dialog } from "../shared/dialog";
import { icon } from "../shared/icons";
import { folded, unbroken } from "../shared/text";
import type { DocumentSummary } from "../shared/types";
import { badgeStyles, documentName, validityBadge } from "../shared/validity";

const MOST = 20; // as many as a question may name

@define("hd-documents-dialog")
export class DocumentsDialog extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    css`
      hd-dialog {
        --dialog-width: 42rem;
      }

      .find {
        margin-bottom: 0.75rem;
      }

      .find label {
        display: block;
        margin-bottom: 0.25rem;
        color: var(--soft);
        font-size: var(--text-note);
      }

      li {
        border-bottom: 1px solid var(--line);
      }

      li:last-child {
        border-bottom: 0;
      }

      li label {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 0.75rem;
        padding: 0.75rem 0.25rem;
        cursor: pointer;
      }

      li label:hover {
        background: var(--plain-tint);
      }

      input[type="checkbox"] {
        width: 1.25rem;
        height: 1.25rem;
        margin: 0.125rem 0 0;
        accent-color: var(--fill);
      }

      .name {
        font-weight: 650;
      }

      .title, .badge {
        grid-column: 2;
      }

      .title {
        font-size: var(--text-note);
        line-height: 1.45;
      }

      .badge {
        justify-self: start;
        margin-top: 0.25rem;
        font-size: var(--text-small);
      }

      .count {
        color: var(--soft);
        font-size: var(--text-note);
      }
    `,
  ];

  @property({ attribute: false }) api = new Api();
  @state() private all: DocumentSummary[] | null = null;
  @state() private chosen: readonly string[] = [];
  @state() private typed = "";
  @state() private problem = "";
  @query("hd-dialog") private dialog!: Dialog;
  private day = "";

  show(chosen: readonly string[], day: string): void {
    this.chosen = chosen;
    this.typed = "";
    if (!this.all || day !== this.day) void this.load(day);
    void this.updateComplete.then(() => this.dialog.show());
  }

  override render() {
    const words = folded(this.typed).split(/\s+/).filter(Boolean);
    const found = this.all?.filter((each) => {
      const text = folded(`${documentName(each)} ${each.title} ${each.issuer}`);
      return words.every((word) => text.includes(word));
    });
    return html`<hd-dialog heading="Chọn văn bản để hỏi">
      <div class="find">
        <label for="find">Tìm theo số hiệu, tên hoặc cơ quan ban hành</label>
        <input id="find" class="field" type="search" autocomplete="off" autofocus .value=${this.typed} @input=${this.onFind} />
      </div>
      ${this.problem
        ? html`<p class="problem" role="alert">${this.problem}</p>
            <button type="button" class="quiet" @click=${() => this.load(this.day)}>${icon("retry")}Thử lại</button>`
        : nothing}
      ${found ? this.rows(found) : this.problem ? nothing : html`<p class="loading" role="status">Đang tải danh sách…</p>`}
      <div slot="foot">
        <button type="button" class="primary" @click=${() => this.choose(this.chosen)}>
          ${this.chosen.length ? `Hỏi trong ${this.chosen.length} văn bản` : "Hỏi trong mọi văn bản"}
        </button>
        ${this.chosen.length ? html`<button type="button" class="quiet" @click=${() => (this.chosen = [])}>Bỏ chọn hết</button>` : nothing}
        ${this.chosen.length >= MOST ? html`<span class="count">Chọn được nhiều nhất ${MOST} văn bản.</span>` : nothing}
      </div>
    </hd-dialog>`;
  }

  private rows(found: DocumentSummary[]) {
    if (!found.length) return html`<p class="loading" role="status">Không có văn bản nào khớp.</p>`;
    return html`<ul aria-label="Văn bản">
      ${found.map((each) => {
        const on = this.chosen.includes(each.number);
        return html`<li>
          <label>
            <input type="checkbox" .checked=${on} ?disabled=${!on && this.chosen.length >= MOST} @change=${() => this.toggle(each.number)} />
            <span class="name">${unbroken(documentName(each))}</span>
            <span class="title">${unbroken(each.title)}</span>
            ${validityBadge(each)}
          </label>
        </li>`;
      })}
    </ul>`;
  }

  private onFind = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
  };

  private toggle(number: string): void {
    this.chosen = this.chosen.includes(number) ? this.chosen.filter((each) => each !== number) : [...this.chosen, number];
  }

  private choose(chosen: readonly string[]): void {
    this.dispatchEvent(new CustomEvent("hd-documents-chosen", { detail: chosen }));
    this.dialog.close();
  }

  private async load(day: string): Promise<void> {
    this.day = day;
    this.problem = "";
    try {
      this.all = await this.api.documents({ as_of: day });
    } catch (error) {
      this.problem = asApiError(error).message;
    }
  }
}
