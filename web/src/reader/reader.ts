/**
 * `<hd-reader>`: a document from `/van-ban/{slug}`.
 *
 * The hash is a locator (`#dieu-5.khoan-2`), `?ngay=2023-05-01` the day whose law counts. The text stands in a shadow root, so going
 * to a hash is done here.
 */

import { LitElement, html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { Api, asApiError, type ApiError } from "../shared/api";
import { base } from "../shared/base.css";
import { isoDay, shortDay, today } from "../shared/dates";
import "../shared/day-field";
import type { DayField } from "../shared/day-field";
import { define } from "../shared/define";
import "../shared/dialog";
import type { Dialog } from "../shared/dialog";
import { icon } from "../shared/icons";
import { say } from "../shared/live";
import { unbroken } from "../shared/text";
import { badgeStyles, documentName, validityWords } from "../shared/validity";
import { about, aboutStyles } from "./about";
import { dayOf, hash } from "./address";
import "./contents";
import { entriesOf, pathsOf, type Entry } from "./contents";
import "./find-bar";
import { find, type Hit } from "./finding";
import { head, headStyles } from "./head";
import { provisions, provisionsStyles, type Page } from "./provisions";
import { readerStyles } from "./reader.css";
import "./relations";
import type { Relations } from "./relations";
import { standingStyles } from "./standing";
import { placeOf, type DocumentTree } from "./tree";

@define("hd-reader")
export class Reader extends LitElement {
  static override styles = [base, badgeStyles, readerStyles, headStyles, provisionsStyles, standingStyles, aboutStyles];

  @state() private tree: DocumentTree | null = null;
  @state() private problem: ApiError | null = null;
  @state() private day = dayOf(location.search);
  @state() private target = "";
  @state() private lost = "";
  @state() private hits: readonly Hit[] = [];
  @state() private hit = -1;
  @state() private section = "";
  @state() private wanted = today();
  @query(".bar") private bar?: HTMLElement;
  @query("hd-relations") private relations?: Relations;
  @query("#contents") private contentsDialog!: Dialog;
  @query("#day") private dayDialog!: Dialog;
  @query("hd-day") private dayField!: DayField;
  private readonly api = new Api();
  private readonly slug = decodeURIComponent(location.pathname.split("/").pop() ?? "");
  private entries: readonly Entry[] = [];
  private byPlace: ReadonlyMap<string, readonly Hit[]> = new Map();
  private loading: AbortController | null = null;
  private waiting = 0;
  private frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.onHash);
    addEventListener("scroll", this.onScroll, { passive: true });
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.onHash);
    removeEventListener("scroll", this.onScroll);
    this.loading?.abort();
  }

  override render() {
    if (this.problem) return this.failed(this.problem);
    const { tree } = this;
    if (!tree) return html`<div class="state"><p class="loading" role="status">Đang mở văn bản…</p></div>`;
    const page: Page = { document: tree, slug: tree.slug, day: this.day, target: this.target, hits: this.byPlace, current: this.hits[this.hit] ?? null };
    return html`<div class="frame" @click=${this.onClick}>
        <nav class="side" aria-label="Mục lục" data-scrolls>
          <h2>Mục lục</h2>
          ${this.contents()}
        </nav>
        <div class="middle">
          <div class="bar">
            <button type="button" class="quiet for-contents" aria-haspopup="dialog" @click=${() => this.contentsDialog.show()}>
              ${icon("list")}<span>Mục lục</span>
            </button>
            <hd-find .count=${this.hits.length} .at=${this.hit + 1} @hd-find=${this.onFind} @hd-step=${this.onStep}></hd-find>
            <button type="button" class="quiet for-day" ?data-set=${this.day} aria-haspopup="dialog" @click=${this.askDay}>
              ${icon("calendar")}<span><span class="unseen">Tính đến ngày: </span>${this.day ? shortDay(this.day) : "Hôm nay"}</span>
            </button>
          </div>
          <article class="sheet">
            ${this.lost ? html`<p class="lost" role="alert">${icon("alert")}<span>Văn bản này không có vị trí “${this.lost}”. Bạn xem từ đầu hoặc chọn trong mục lục.</span></p>` : nothing}
            ${head(tree, this.day)}
            <div class="text" data-kind=${tree.text_kind}>${provisions(page)}</div>
            <section class="part" id="quan-he" tabindex="-1" aria-labelledby="ties">
              <h2 id="ties">Quan hệ với văn bản khác</h2>
              <hd-relations .tree=${tree} .day=${this.day}></hd-relations>
            </section>
            <div class="text after" data-kind="digest">${about(page)}</div>
            <p class="printed">
              ${unbroken(tree.formal)}. Hiệu lực tính đến ngày ${shortDay(this.day || today())}: ${validityWords(tree).toLowerCase()}. In ngày
              ${shortDay(isoDay(new Date()))} từ ${location.origin}${location.pathname}.
            </p>
          </article>
        </div>
      </div>
      <hd-dialog id="contents" heading="Mục lục" @click=${this.onContents}>${this.contents()}</hd-dialog>
      <hd-dialog id="day" heading="Tính đến ngày">
        <p class="explain">Hiệu lực của văn bản và từng điều khoản được xét vào ngày này.</p>
        <hd-day autofocus label="Ngày (ngày/tháng/năm)" .value=${this.wanted} @hd-day=${() => (this.wanted = this.dayField.value)} @keydown=${this.onDayKey}></hd-day>
        <div slot="foot">
          <button type="button" class="primary" ?disabled=${!this.wanted} @click=${() => this.setDay(this.wanted)}>Dùng ngày này</button>
          <button type="button" class="quiet" @click=${() => this.setDay(today())}>Hôm nay, ${shortDay(today())}</button>
        </div>
      </hd-dialog>`;
  }

  private contents() {
    return html`<hd-contents .entries=${this.entries} .current=${this.section}></hd-contents>`;
  }

  private failed(problem: ApiError) {
    const missing = problem.kind === "missing";
    return html`<div class="state" role="alert">
      <h1>${missing ? "Thư viện chưa có văn bản này" : "Chưa mở được văn bản"}</h1>
      <p>${missing ? "Địa chỉ có thể đã gõ sai, hoặc văn bản đã được đưa ra khỏi thư viện." : problem.message}</p>
      <p class="ways">
        ${missing ? nothing : html`<button type="button" class="primary" @click=${this.load}>${icon("retry")}Thử lại</button>`}
        <a class="quiet" href="/van-ban">${icon("library")}Danh sách văn bản</a>
        <a class="quiet" href="/tra-cuu">${icon("search")}Tra cứu</a>
      </p>
    </div>`;
  }

  private load = async (): Promise<void> => {
    this.loading?.abort();
    const controller = (this.loading = new AbortController());
    const first = !this.tree;
    this.problem = null;
    try {
      const tree = await this.api.document<DocumentTree>(this.slug, { as_of: this.day }, controller.signal);
      if (controller.signal.aborted) return;
      this.tree = tree;
      this.entries = [...entriesOf(tree), { path: "quan-he", number: "", words: "Quan hệ với văn bản khác", below: [] }];
      document.title = `${documentName(tree)} – Hỏi Đáp`;
      if (first) await this.go(hash(), false);
      else say(this, `Đã tính đến ngày ${shortDay(this.day || today())}: ${validityWords(tree)}`);
    } catch (error) {
      if (controller.signal.aborted) return;
      this.problem = asApiError(error);
    }
  };

  /** Scroll to a place of the document and mark it; the first time at once, later as the page scrolls. */
  private async go(path: string, smooth: boolean): Promise<void> {
    if (!this.tree || path === "noi-dung") return;
    const place = path && path !== "quan-he" ? placeOf(this.tree, path) : null;
    const to = place?.locator.path ?? (path === "quan-he" ? path : "");
    this.lost = path && !to ? path : "";
    this.target = place ? to : "";
    await this.updateComplete;
    const element = to ? this.shadowRoot!.getElementById(to) : null;
    if (element) {
      await this.relations?.updateComplete; // before it is drawn the page may be too short to scroll there
      bringIntoView(element, "start", smooth);
      element.focus({ preventScroll: true });
    } else if (smooth && !path) scrollTo({ top: 0 });
    this.onScroll();
  }

  private onHash = (): void => void this.go(hash(), true);

  /** A link to the place one is at already changes no hash. */
  private onClick = (event: Event): void => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (link instanceof HTMLAnchorElement && link.getAttribute("href") === location.hash) void this.go(hash(), true);
  };

  /** The list closes before the page moves, or the focus would go back to its button. */
  private onContents = (event: Event): void => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    this.contentsDialog.addEventListener("hd-closed", () => {
      if (link.hash === location.hash) void this.go(hash(), true);
      else location.hash = link.hash;
    }, { once: true });
    this.contentsDialog.close();
  };

  private onFind = (event: CustomEvent<string>): void => {
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.search(event.detail), 120);
  };

  private search(typed: string): void {
    this.hits = this.tree ? find(this.tree, typed) : [];
    this.hit = this.nearest();
    const byPlace = new Map<string, Hit[]>();
    for (const hit of this.hits) {
      const key = `${hit.path} ${hit.part}`;
      const known = byPlace.get(key);
      if (known) known.push(hit);
      else byPlace.set(key, [hit]);
    }
    this.byPlace = byPlace;
    if (typed.trim().length > 1) say(this, this.hits.length ? `Tìm thấy ${this.hits.length} chỗ` : "Không tìm thấy trong văn bản");
    void this.reveal();
  }

  /** The first hit from where one is reading; past the last one, the first of all. */
  private nearest(): number {
    const top = this.barBottom() + 24;
    const below = ({ path }: Hit): boolean => (this.shadowRoot!.getElementById(path)?.firstElementChild?.getBoundingClientRect().bottom ?? 0) > top;
    return this.hits.length ? Math.max(this.hits.findIndex(below), 0) : -1;
  }

  private onStep = (event: CustomEvent<number>): void => {
    const count = this.hits.length;
    if (!count) return;
    this.hit = (this.hit + event.detail + count) % count;
    say(this, `Chỗ ${this.hit + 1} trên ${count}`);
    void this.reveal();
  };

  private async reveal(): Promise<void> {
    await this.updateComplete;
    const mark = this.renderRoot.querySelector("mark.now");
    if (mark) bringIntoView(mark, "center");
  }

  private askDay = (): void => {
    this.wanted = this.day || today();
    void this.updateComplete.then(() => this.dayDialog.show());
  };

  private onDayKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && this.dayField.value) {
      event.preventDefault();
      this.setDay(this.dayField.value);
    }
  };

  private setDay(day: string): void {
    this.dayDialog.close();
    this.day = day === today() ? "" : day;
    history.replaceState(history.state, "", `${location.pathname}${this.day ? `?ngay=${this.day}` : ""}${location.hash}`);
    void this.load();
  }

  private onScroll = (): void => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.section = this.reading();
    });
  };

  private barBottom(): number {
    return this.bar?.getBoundingClientRect().bottom ?? 0;
  }

  /** Which entry of the contents one is reading. */
  private reading(): string {
    let current = "";
    const below = this.barBottom() + 24; // where a place stands that was gone to
    // The last ones never reach the top of the window: at the end of the page it is the one gone to, or the last.
    const atEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    for (const path of pathsOf(this.entries)) {
      const element = this.shadowRoot!.getElementById(path);
      if (!element) continue;
      const { top } = element.getBoundingClientRect();
      if (top > (atEnd ? innerHeight : below)) break;
      current = path;
      if (atEnd && path === this.target && top > 0) break;
    }
    return current;
  }
}

/** Near things are scrolled to, far ones jumped to: nobody can follow fifty pages rushing by. */
function bringIntoView(element: Element, block: ScrollLogicalPosition, smooth = true): void {
  const near = Math.abs(element.getBoundingClientRect().top) < 2 * innerHeight;
  element.scrollIntoView({ block, behavior: smooth && near ? "auto" : "instant" });
}
