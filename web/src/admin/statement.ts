/** `<hd-statement>`: one sentence of an answer with the words of law it rests on. Tells by `hd-change`, `hd-named`, `hd-remove`. */

import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { Api, asApiError } from "../shared/api";
import { base } from "../shared/base.css";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { say } from "../shared/live";
import type { Provision, Suggestion } from "../shared/types";
import { badgeStyles } from "../shared/validity";
import { adminStyles } from "./styles.css";
import type { ApprovedStatement, Check, Support } from "./types";

@define("hd-statement")
export class StatementField extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    badgeStyles,
    adminStyles,
    css`
      fieldset {
        padding: 0.875rem 1rem 1rem;
        border: 1px solid var(--line);
        border-radius: var(--round-small);
      }

      fieldset[data-bad] {
        border-color: var(--bad);
      }

      legend {
        float: left;
        width: 100%;
        color: var(--ink);
        font-weight: 600;
      }

      legend + * {
        clear: both;
      }

      .support {
        margin-top: 0.75rem;
        padding-left: 0.875rem;
        border-left: 3px solid var(--gold);
      }

      .support textarea {
        font-family: var(--serif);
      }

      .between {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 1rem;
      }

      .finder .row {
        flex-wrap: nowrap;
      }

      .finder .quiet {
        flex: none;
        min-height: 2.75rem;
      }

      .finder {
        margin-top: 0.875rem;
      }

      .hits {
        margin-top: 0.5rem;
        border: 1px solid var(--line);
        border-radius: var(--round-small);
      }

      .hits li + li {
        border-top: 1px solid var(--line);
      }

      .hits button {
        display: block;
        width: 100%;
        padding: 0.625rem 0.875rem;
        border: 0;
        background: none;
        text-align: start;
      }

      .hits button:hover {
        background: var(--accent-tint);
      }

      .hits strong {
        display: block;
        color: var(--accent);
        font-weight: 600;
      }

      .verdict {
        display: flex;
        gap: 0.5rem;
        margin-top: 0.75rem;
        color: var(--good);
        font-size: var(--text-note);
      }

      .verdict[data-bad] {
        color: var(--bad);
      }

      .verdict .icon {
        flex: none;
        margin-top: 0.125rem;
      }
    `,
  ];

  @property({ attribute: false }) statement: ApprovedStatement = { text: "", supports: [] };
  @property({ attribute: false }) number = 1;
  @property({ attribute: false }) check: Check | undefined;
  @property({ type: Boolean }) alone = false;
  @state() private hits: Suggestion[] | null = null;
  @state() private problem = "";
  /** What provisions are called, by their ids. */
  @property({ attribute: false }) names: ReadonlyMap<string, string> = new Map();
  @query("input[type=search]") private finder!: HTMLInputElement;
  private readonly library = new Api();
  private searching: AbortController | null = null;

  override render() {
    const { text, supports } = this.statement;
    return html`<fieldset ?data-bad=${this.check && !this.check.ok}>
      <legend><span class="between">Câu ${this.number}${this.alone ? nothing : html`<button type="button" class="link" @click=${() => this.dispatchEvent(new Event("hd-remove"))}>Bỏ câu này</button>`}</span></legend>
      <textarea class="field" aria-label=${`Nội dung câu ${this.number}`} maxlength="5000" .value=${text} @input=${(event: Event) => this.tell({ text: (event.target as HTMLTextAreaElement).value })}></textarea>
      ${supports.map((each, index) => this.support(each, index))}
      <form class="finder" role="search" aria-label=${`Tìm căn cứ cho câu ${this.number}`} @submit=${this.onFind}>
        <label><span>Thêm căn cứ: vị trí, số hiệu hoặc vài chữ của điều khoản</span>
          <span class="row"><input type="search" class="field" placeholder="khoản 2 Điều 5 Nghị định…" autocomplete="off" maxlength="300" /><button class="quiet">${icon("search")}Tìm</button></span>
        </label>
      </form>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${this.hits?.length
        ? html`<ul class="hits">${this.hits.map((hit) => html`<li><button type="button" @click=${() => this.choose(hit)}><strong>${hit.title}</strong><span class="clamp soft">${hit.quote || hit.detail}</span></button></li>`)}</ul>`
        : this.hits
          ? html`<p class="hint">Không tìm thấy điều khoản nào. Thử vị trí và số hiệu, ví dụ “Điều 3 68/NQ-CP”.</p>`
          : nothing}
      ${this.check
        ? html`<p class="verdict" ?data-bad=${!this.check.ok}>${icon(this.check.ok ? "check" : "ended")}<span>${this.check.ok ? "Qua kiểm chứng." : `${this.check.reason}${this.check.detail ? ` (${this.check.detail})` : ""}`}</span></p>`
        : nothing}
    </fieldset>`;
  }

  private support(support: Support, index: number): TemplateResult {
    const [slug = "", path = ""] = support.provision_id.split("#");
    const name = this.names.get(support.provision_id) ?? support.provision_id;
    return html`<div class="support">
      <div class="between minor">
        <a href=${`/van-ban/${encodeURIComponent(slug)}#${path}`} target="_blank">${name}<span class="unseen"> (mở trong thẻ mới)</span></a>
        <button type="button" class="link" aria-label=${`Bỏ căn cứ ${name}`} @click=${() => this.tell({ supports: this.statement.supports.filter((_, at) => at !== index) })}>Bỏ</button>
      </div>
      <textarea class="field" aria-label=${`Đoạn trích nguyên văn từ ${name}`} maxlength="5000" .value=${support.quote} @input=${(event: Event) => this.quote(index, (event.target as HTMLTextAreaElement).value)}></textarea>
    </div>`;
  }

  private onFind = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const words = this.finder.value.trim();
    if (!words) return;
    this.searching?.abort();
    const abort = (this.searching = new AbortController());
    this.problem = "";
    try {
      const { items } = await this.library.suggest(words, { limit: 8 }, abort.signal);
      this.hits = items.filter((each) => each.locator_path);
      say(this, this.hits.length ? `Có ${this.hits.length} điều khoản.` : "Không tìm thấy điều khoản nào.");
    } catch (error) {
      if (!abort.signal.aborted) this.problem = asApiError(error).message;
    }
  };

  /** Take a provision with its own words as the quote, to be cut down to what carries the sentence. */
  private async choose(hit: Suggestion): Promise<void> {
    try {
      const provision = await this.library.provision(hit.slug, hit.locator_path);
      const id = provision.provision_id;
      this.dispatchEvent(new CustomEvent("hd-named", { detail: [id, hit.formal || hit.title] }));
      this.tell({ supports: [...this.statement.supports, { provision_id: id, quote: wordsOf(provision, hit.quote) }] });
      this.hits = null;
      this.finder.value = "";
      await this.updateComplete;
      [...this.renderRoot.querySelectorAll<HTMLElement>(".support textarea")].at(-1)?.focus();
    } catch (error) {
      this.problem = asApiError(error).message;
    }
  }

  private quote(index: number, quote: string): void {
    this.tell({ supports: this.statement.supports.map((each, at) => (at === index ? { ...each, quote } : each)) });
  }

  private tell(change: Partial<ApprovedStatement>): void {
    this.dispatchEvent(new CustomEvent("hd-change", { detail: { ...this.statement, ...change } }));
  }
}

function wordsOf(provision: Provision, otherwise: string): string {
  return provision.text || provision.children.map((each) => each.text).filter(Boolean)[0] || otherwise || provision.heading;
}
