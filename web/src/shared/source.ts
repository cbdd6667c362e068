/** `<hd-source>`: one citation read in full: its document and standing, the provision with the quote marked, what to do with it. */

import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { Api, asApiError } from "./api";
import { base } from "./base.css";
import "./copy-button";
import { shortDay } from "./dates";
import { define } from "./define";
import { icon } from "./icons";
import { provisionBody, provisionStyles, type ProvisionText } from "./provision";
import { unbroken, webAddress } from "./text";
import type { Citation, DocumentSummary, Provision } from "./types";
import { badgeStyles, documentName, kindBadge, validityBadge } from "./validity";

// Portals that publish official texts; a page elsewhere is called what it is, a reference.
const OFFICIAL = ["chinhphu.vn", "vbpl.vn", "quochoi.vn", "moj.gov.vn", "moha.gov.vn", "phapluat.gov.vn"];

const provisions = new Map<string, ProvisionText>();

@define("hd-source")
export class Source extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    provisionStyles,
    css`
      :host {
        display: grid;
        gap: 1.375rem;
      }

      section {
        min-width: 0;
      }

      h3 {
        margin-bottom: 0.5rem;
        color: var(--soft);
        font-size: var(--text-note);
        font-weight: 600;
      }

      .name {
        font-weight: 650;
      }

      .title {
        line-height: 1.5;
      }

      .from {
        color: var(--soft);
        font-size: var(--text-note);
      }

      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        align-items: baseline;
        gap: 0.375rem 1rem;
        margin-top: 0.75rem;
      }

      dl div {
        display: contents;
      }

      dt {
        color: var(--soft);
        font-size: var(--text-note);
      }

      dd {
        min-width: 0;
      }

      .notes {
        display: grid;
        gap: 0.25rem;
        margin-top: 0.625rem;
      }

      .notes li {
        display: flex;
        gap: 0.5rem;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .notes .icon {
        margin-top: 0.125em;
      }

      .formal p {
        margin-bottom: 0.75rem;
        padding-left: 0.875rem;
        border-left: 3px solid var(--gold);
      }

      .places {
        display: grid;
        gap: 0.75rem;
      }

      .places a {
        display: inline-flex;
        gap: 0.5rem;
        font-weight: 600;
      }

      .places .icon {
        margin-top: 0.1875em;
      }

      .places small {
        display: block;
        color: var(--soft);
        font-size: var(--text-minor);
        font-weight: 400;
      }

      .none {
        color: var(--soft);
        font-size: var(--text-note);
      }
    `,
  ];

  @property({ attribute: false }) api = new Api();
  @property({ attribute: false }) citation: Citation | null = null;
  /** Day on which the standing counts. */
  @property({ attribute: false }) asOf = "";
  /** What stands around it has told the document and its standing already. */
  @property({ type: Boolean }) headed = false;
  /** In a widget the reader opens in a tab of its own. */
  @property({ type: Boolean }) outside = false;
  @state() private loaded: ProvisionText | null = null;
  @state() private problem = "";
  private loading: AbortController | null = null;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("citation")) void this.load();
  }

  override render() {
    const citation = this.citation;
    if (!citation) return nothing;
    const { document: cited } = citation;
    return html`
      <section>
        ${this.headed ? nothing : html`<p class="name">${unbroken(documentName(cited))}</p>`}
        <p class="title">${unbroken(cited.title)}</p>
        <p class="from">${cited.issuer}${cited.issued_on ? ` · ban hành ${shortDay(cited.issued_on)}` : ""}</p>
        <dl>
          ${this.headed ? nothing : html`<div><dt>Tính đến ${shortDay(this.asOf)}</dt><dd>${validityBadge(cited)}</dd></div>`}
          ${cited.ended_by?.length
            ? html`<div><dt>${this.headed ? "Hết hiệu lực theo" : "Theo"}</dt><dd class="from">${unbroken(cited.ended_by.map((ending) => ending.formal).join("; "))}</dd></div>`
            : nothing}
          <div><dt>Lời văn</dt><dd>${kindBadge(citation.text_kind)}</dd></div>
        </dl>
      </section>
      ${this.provision(citation)}
      <section class="formal">
        <h3>Trích dẫn để dán vào văn bản</h3>
        <p>${unbroken(citation.formal)}</p>
        <hd-copy label="Sao chép trích dẫn" .text=${citation.formal}></hd-copy>
      </section>
      ${this.places(citation)}
    `;
  }

  private provision(citation: Citation) {
    const notes = [
      citation.text_kind === "verbatim" ? "" : "Lời văn do nhóm biên soạn tóm lược, không phải nguyên văn của văn bản.",
      citation.locator_confirmed ? "" : "Vị trí chưa đối chiếu với bản gốc.",
    ].filter(Boolean);
    const shown = this.loaded ?? (this.problem ? { text: citation.quote } : null);
    return html`<section data-kind=${citation.text_kind}>
      <h3>Nội dung được trích</h3>
      <div class="provision">
        ${shown ? provisionBody(shown, citation.quote) : html`<p class="loading">Đang tải nội dung…</p>`}
        ${this.problem
          ? html`<p class="loading" role="alert">
              Chưa tải được toàn bộ nội dung. ${this.problem}
              <button type="button" class="link" @click=${this.load}>Thử lại</button>
            </p>`
          : nothing}
      </div>
      ${notes.length ? html`<ul class="notes">${notes.map((note) => html`<li>${icon("info")}<span>${note}</span></li>`)}</ul>` : nothing}
    </section>`;
  }

  private places(citation: Citation) {
    const url = webAddress(citation.source_url);
    const host = url?.hostname.replace(/^www\d*\./, "") ?? "";
    const official = OFFICIAL.some((name) => host === name || host.endsWith(`.${name}`));
    const inside = this.api.readerUrl(citation.document.slug, citation.locator.path);
    return html`<section class="places">
      <p>
        <a href=${inside} target=${this.outside ? "_blank" : nothing} rel=${this.outside ? "noopener" : nothing}>
          ${icon("book")}<span>Đọc trong toàn văn bản${this.outside ? html`<small>mở trong thẻ mới</small>` : nothing}</span>
        </a>
      </p>
      ${url
        ? html`<p>
            <a href=${url.href} target="_blank" rel="noopener noreferrer">
              ${icon("external")}
              <span>${official ? "Xem trên cổng chính thức" : "Xem trang tham khảo"}<small>${host}, mở trong thẻ mới</small></span>
            </a>
          </p>`
        : html`<p class="none">Chưa có địa chỉ của văn bản chính thức.</p>`}
    </section>`;
  }

  private load = async (): Promise<void> => {
    const citation = this.citation;
    this.loading?.abort();
    this.problem = "";
    this.loaded = null;
    if (!citation) return;
    const key = `${this.api.origin}#${citation.provision_id}`;
    this.loaded = provisions.get(key) ?? null;
    if (this.loaded) return void this.reveal();
    const controller = (this.loading = new AbortController());
    const { slug } = citation.document;
    try {
      if (citation.locator.path) {
        provisions.set(key, await this.api.provision(slug, citation.locator.path, controller.signal));
      } else {
        // The document itself is cited: its particulars.
        const tree = await this.api.document<DocumentSummary & { record: Provision | null }>(slug, {}, controller.signal);
        provisions.set(key, { ...(tree.record ?? {}), children: [] });
      }
      if (controller.signal.aborted) return;
      this.loaded = provisions.get(key)!;
      await this.reveal();
    } catch (error) {
      if (!controller.signal.aborted) this.problem = asApiError(error).message;
    }
  };

  /** Bring the quoted words into sight when they stand far down. */
  private async reveal(): Promise<void> {
    await this.updateComplete;
    const mark = this.renderRoot.querySelector("mark");
    const scroller = this.closest(".scroll");
    if (!mark || !scroller) return;
    // scrollIntoView would move the page around a widget too.
    const [at, room] = [mark.getBoundingClientRect(), scroller.getBoundingClientRect()];
    if (at.top > room.bottom - 80) scroller.scrollTop += at.top - room.top - room.height / 3;
  }
}
