/**
 * `<hd-library>`: all documents with filters, search and order, which stand in the address
 * (`/van-ban?loai=Nghị định&tinh-trang=con-hieu-luc&tim=một cửa&xep=cu-nhat`).
 */

import { LitElement, html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Api, asApiError, type ApiError } from "../shared/api";
import { base } from "../shared/base.css";
import { shortDay } from "../shared/dates";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { say } from "../shared/live";
import { unbroken } from "../shared/text";
import type { DocumentSummary } from "../shared/types";
import { badgeStyles, documentName, kindBadge, subjectOf, validityBadge } from "../shared/validity";
import { NO_FILTERS, STATUSES, address, fits, readFilters, sorted, usual, yearOf, type Filters, type Order } from "./filters";
import { libraryStyles } from "./library.css";

const AT_ONCE = 100;
const PAGE = 1000; // the most the server sends at once
const ORDERS: [Order, string][] = [
  ["fit", "Phù hợp nhất"],
  ["newest", "Mới nhất"],
  ["oldest", "Cũ nhất"],
  ["number", "Theo số hiệu"],
];

@define("hd-library")
export class LibraryList extends LitElement {
  static override styles = [base, badgeStyles, libraryStyles];

  @state() private all: readonly DocumentSummary[] | null = null;
  /** What the server finds for the words, best first; null while nothing is searched. */
  @state() private found: readonly DocumentSummary[] | null = null;
  @state() private filters = readFilters(location.search);
  @state() private problem: ApiError | null = null;
  @state() private most = AT_ONCE;
  /** On a phone the filters stand behind a button. */
  @state() private open = false;
  @state() private typed = this.filters.words;
  @query("input") private field!: HTMLInputElement;
  private readonly api = new Api();
  private searching: AbortController | null = null;
  private waiting = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("popstate", this.onAddress);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("popstate", this.onAddress);
    this.searching?.abort();
    clearTimeout(this.waiting);
  }

  override render() {
    return html`<div class="frame">
      <header>
        <h1>Văn bản trong thư viện</h1>
        <p>Mỗi văn bản kèm tình trạng hiệu lực tính đến hôm nay. Mở văn bản để đọc từng điều, khoản, điểm.</p>
      </header>
      <form class="filters" aria-label="Lọc văn bản" @submit=${(event: Event) => event.preventDefault()}>
        <label class="search">
          <span>Số hiệu hoặc tên văn bản</span>
          ${icon("search")}
          <input type="search" class="field" placeholder="61/2018, chuyển đổi số…" autocomplete="off" spellcheck="false" .value=${this.typed} @input=${this.onInput} />
        </label>
        <button type="button" class="quiet more" aria-expanded=${this.open} aria-controls="selects" @click=${() => (this.open = !this.open)}>
          ${icon("filter")}Bộ lọc${this.set ? ` (${this.set} đang dùng)` : nothing}
        </button>
        <div class="selects" id="selects" ?data-closed=${!this.open}>
          ${this.select("kind", "Loại văn bản", this.values((each) => each.kind))}
          ${this.select("issuer", "Cơ quan ban hành", this.values((each) => each.issuer))}
          ${this.select("year", "Năm ban hành", this.values(yearOf).reverse())}
          ${this.select("status", "Tình trạng", STATUSES.filter(([status]) => this.all?.some((each) => each.status === status)))}
        </div>
      </form>
      ${this.results()}
    </div>`;
  }

  private get set(): number {
    return [this.filters.kind, this.filters.issuer, this.filters.year, this.filters.status].filter(Boolean).length;
  }

  private values(of: (document: DocumentSummary) => string): [string, string][] {
    const values = new Set(this.all?.map(of).filter(Boolean));
    return [...values].sort(new Intl.Collator("vi", { numeric: true }).compare).map((value) => [value, value]);
  }

  private select(field: "kind" | "issuer" | "year" | "status", words: string, options: [string, string][]): TemplateResult {
    const chosen = this.filters[field];
    const known = !chosen || options.some(([value]) => value === chosen);
    return html`<label>
      <span>${words}</span>
      <select class="field" ?data-set=${chosen} @change=${(event: Event) => this.change({ [field]: (event.target as HTMLSelectElement).value })}>
        <option value="" ?selected=${!chosen}>Tất cả</option>
        ${known ? nothing : html`<option value=${chosen} selected>${chosen}</option>`}
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select>
    </label>`;
  }

  private results(): TemplateResult {
    if (this.problem)
      return html`<div class="state" role="alert">
        <h2>Chưa tải được danh sách</h2>
        <p>${this.problem.message}</p>
        <button type="button" class="quiet" @click=${this.load}>${icon("retry")}Thử lại</button>
      </div>`;
    const shown = this.shown();
    if (!shown) return html`<p class="state loading" role="status">Đang tải danh sách…</p>`;
    if (!shown.length) return this.empty();
    const some = shown.slice(0, this.most);
    return html`<div class="above">
        <p><strong>${shown.length}</strong> văn bản${this.narrowed ? html` · <button type="button" class="link" @click=${this.clear}>Xóa bộ lọc</button>` : nothing}</p>
        <label class="order">
          <span>Sắp xếp</span>
          <select class="field" @change=${(event: Event) => this.change({ order: (event.target as HTMLSelectElement).value as Order })}>
            ${ORDERS.filter(([order]) => order !== "fit" || this.filters.words.trim()).map(
              ([order, words]) => html`<option value=${order} ?selected=${order === this.filters.order}>${words}</option>`,
            )}
          </select>
        </label>
      </div>
      <ul class="list">${repeat(some, (each) => each.slug, item)}</ul>
      ${shown.length > some.length
        ? html`<p class="rest"><button type="button" class="quiet" @click=${this.showMore}>Xem thêm ${Math.min(AT_ONCE, shown.length - some.length)} văn bản</button></p>`
        : nothing}`;
  }

  private empty(): TemplateResult {
    const words = this.filters.words.trim();
    return html`<div class="state">
      <h2>Không có văn bản phù hợp</h2>
      <p>${words ? html`Không tìm thấy “${words}” trong số hiệu và tên văn bản${this.set ? " với bộ lọc đang dùng" : nothing}.` : "Không văn bản nào khớp bộ lọc đang dùng."}</p>
      <p class="ways">
        <button type="button" class="primary" @click=${this.clear}>Xóa bộ lọc</button>
        ${words ? html`<a class="quiet" href=${`/tra-cuu?${new URLSearchParams({ q: words })}`}>${icon("search")}Tìm trong nội dung</a>` : nothing}
      </p>
    </div>`;
  }

  private get narrowed(): boolean {
    return this.set > 0 || Boolean(this.filters.words.trim());
  }

  private shown(): DocumentSummary[] | null {
    const from = this.filters.words.trim() ? this.found : this.all;
    return from && this.all && sorted(from.filter((document) => fits(document, this.filters)), this.filters.order);
  }

  private load = async (): Promise<void> => {
    this.problem = null;
    try {
      const [all] = await Promise.all([this.everything(), this.search()]);
      this.all = all;
    } catch (error) {
      this.problem = asApiError(error);
    }
  };

  private async everything(): Promise<DocumentSummary[]> {
    const all: DocumentSummary[] = [];
    for (;;) {
      const { documents, total } = await this.api.get<{ documents: DocumentSummary[]; total: number }>("documents", { limit: PAGE, offset: all.length });
      all.push(...documents);
      if (!documents.length || all.length >= total) return all;
    }
  }

  private async search(): Promise<void> {
    this.searching?.abort();
    const words = this.filters.words.trim();
    if (!words) {
      this.found = null;
      return;
    }
    const controller = (this.searching = new AbortController());
    const found = await this.api.documents({ q: words }, controller.signal);
    if (!controller.signal.aborted) this.found = found;
  }

  private onInput = (): void => {
    this.typed = this.field.value;
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.change({ words: this.typed, order: usual(this.typed) }), 200);
  };

  private clear = (): void => {
    this.typed = "";
    this.field.focus();
    this.change(NO_FILTERS);
  };

  private showMore = async (): Promise<void> => {
    const first = this.most;
    this.most += AT_ONCE;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>(".list a")[first]?.focus();
  };

  private change(part: Partial<Filters>): void {
    const before = this.filters;
    this.filters = { ...before, ...part };
    this.most = AT_ONCE;
    const to = `${location.pathname}${address(this.filters)}`;
    // Every choice can be gone back from; what is typed letter by letter can not.
    if (before.words === this.filters.words) history.pushState(null, "", to);
    else history.replaceState(null, "", to);
    void this.refresh();
  }

  private async refresh(): Promise<void> {
    try {
      await this.search();
    } catch (error) {
      if (this.searching?.signal.aborted) return;
      this.problem = asApiError(error);
      return;
    }
    const count = this.shown()?.length;
    if (count !== undefined) say(this, count ? `${count} văn bản` : "Không có văn bản phù hợp");
  }

  private onAddress = (): void => {
    this.filters = readFilters(location.search);
    this.typed = this.filters.words;
    void this.refresh();
  };
}

function item(document: DocumentSummary): TemplateResult {
  return html`<li>
    <a href=${`/van-ban/${document.slug}`}>
      <strong>${unbroken(documentName(document))}</strong>
      <span class="title">${unbroken(subjectOf(document))}</span>
    </a>
    <span class="from">${document.issuer}${document.issued_on ? html`<span>ban hành ${shortDay(document.issued_on)}</span>` : nothing}</span>
    <span class="badges">${validityBadge(document)}${kindBadge(document.text_kind)}</span>
  </li>`;
}
