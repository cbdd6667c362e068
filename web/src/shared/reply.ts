/**
 * `<hd-reply .turn=${turn}>`: the reply to one question in every state: progress, answer, refusal, failure, stopped.
 *
 * Events: `hd-open` (a citation was chosen: OpenDetail), `hd-ask` (a suggestion: its text), `hd-alone` (the question again, without the
 * conversation before: its text), `hd-retry`.
 */

import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { Api } from "./api";
import { answerTables, tableStyles } from "./answer-tables";
import { base } from "./base.css";
import "./copy-button";
import { define } from "./define";
import "./feedback";
import { icon, type IconName } from "./icons";
import { renderMarkdown } from "./markdown";
import { replyStyles } from "./reply.css";
import { nearest, sources, sourcesStyles } from "./sources";
import { unbroken } from "./text";
import { asText, dayOf, newTurn, prose, VERDICTS } from "./turn";
import type { Answer, Citation } from "./types";
import { badgeStyles, documentName } from "./validity";
import { warnings, warningStyles } from "./warnings";

const STEPS = ["retrieving", "composing", "verifying"];

export interface OpenDetail {
  citation: Citation;
  asOf: string;
  opener: HTMLElement;
}

@define("hd-reply")
export class Reply extends LitElement {
  static override styles = [base, badgeStyles, tableStyles, warningStyles, sourcesStyles, replyStyles];

  @property({ attribute: false }) api = new Api();
  @property({ attribute: false }) turn = newTurn("", "", []);
  /** Only the latest reply offers what to ask next. */
  @property({ type: Boolean }) latest = false;
  @property({ type: Boolean, reflect: true }) compact = false;

  override render() {
    const { state, answer, error } = this.turn;
    const look = state === "failed" ? "failed" : (answer && VERDICTS[answer.status]?.[0]) || state;
    const body =
      state === "asking" ? this.asking() : state === "stopped" ? this.stopped() : error ? this.failed() : this.answered(answer!);
    return html`<div class="stack" data-look=${look} aria-busy=${state === "asking"}>${body}</div>`;
  }

  private asking() {
    const reached = STEPS.indexOf(this.turn.step);
    const mark = (place: number): string => (place < reached ? "past" : place === reached ? "now" : "");
    return html`<div class="progress">
        <ol aria-hidden="true">${STEPS.map((_, place) => html`<li class=${mark(place)}></li>`)}</ol>
        <p>${this.turn.message}</p>
      </div>
      ${this.prose(this.turn.text)}`;
  }

  private answered(answer: Answer) {
    const [, sign, title] = VERDICTS[answer.status] ?? [];
    return html`
      ${this.carried(answer)} ${sign && title ? verdict(sign, title) : nothing} ${warnings(answer, this.chip)} ${this.prose(prose(answer))}
      ${answerTables(answer, this.api, this.chip)} ${answer.citations.length ? sources(answer, this.opening) : nothing}
      ${answer.nearest?.length ? nearest(answer.nearest, this.opening) : nothing} ${this.tools(answer)}
      ${answer.suggestions.length && (this.latest || answer.status === "needs_clarification") ? this.suggestions(answer) : nothing}
    `;
  }

  /** What was taken over from the conversation, with a way to ask without it. */
  private carried({ carried }: Answer) {
    if (!carried?.documents.length && !carried?.topic) return nothing;
    const about = [...carried.documents, ...(carried.topic ? [`“${carried.topic}”`] : [])].join(", ");
    const ask = (): void =>
      void this.dispatchEvent(new CustomEvent("hd-alone", { detail: this.turn.question, bubbles: true, composed: true }));
    return html`<p class="carried">
      <span>Hiểu theo hội thoại trước: ${unbroken(about)}</span>
      ${this.latest ? html`<button type="button" class="quiet" @click=${ask}>Hỏi riêng câu này</button>` : nothing}
    </p>`;
  }

  private prose(text: string) {
    return html`<div class="prose">${renderMarkdown(text, this.chip)}</div>`;
  }

  private chip = (marker: number): TemplateResult => {
    const citation = this.turn.citations.find((each) => each.marker === marker);
    if (!citation) return html`<span class="chip pending">${marker}</span>`;
    const where = [citation.locator.text, documentName(citation.document)].filter(Boolean).join(", ");
    return html`<button type="button" class="chip" aria-haspopup="dialog" aria-expanded="false" title=${where}
      aria-label=${`Trích dẫn ${marker}: ${where}`} @click=${this.opening(citation)}>${marker}</button>`;
  };

  private opening = (citation: Citation) => (event: Event): void => {
    const opener = event.currentTarget as HTMLElement;
    const detail: OpenDetail = { citation, asOf: dayOf(this.turn), opener };
    this.dispatchEvent(new CustomEvent("hd-open", { detail, bubbles: true, composed: true }));
  };

  private tools(answer: Answer) {
    if (answer.status === "failed") return this.retry("Thử lại");
    const taken = answer.citations.length > 0;
    return html`<hd-feedback class="tools" .api=${this.api} .record=${answer.record_id}>
      ${taken
        ? html`<hd-copy label="Sao chép" .text=${() => asText(this.turn.question, answer)}></hd-copy>
            <a class="quiet" href=${this.api.fileUrl(answer.record_id, ".docx")} download>${icon("download")}Tải bản Word</a>`
        : answer.status === "not_found" && !this.compact
          ? html`<a class="quiet" href=${`/tra-cuu?q=${encodeURIComponent(this.turn.question)}`}>${icon("search")}Tra cứu với các từ này</a>
              <a class="quiet" href="/van-ban">${icon("library")}Xem danh sách văn bản</a>`
          : nothing}
    </hd-feedback>`;
  }

  private suggestions(answer: Answer) {
    const ask = (text: string) => (): void =>
      void this.dispatchEvent(new CustomEvent("hd-ask", { detail: text, bubbles: true, composed: true }));
    return html`<section class="part suggestions">
      <h3>${answer.status === "needs_clarification" ? "Chọn một mục để hỏi tiếp" : "Bạn có thể hỏi"}</h3>
      <ul>${answer.suggestions.map((text) => html`<li><button type="button" class="suggestion" @click=${ask(text)}>${unbroken(text)}</button></li>`)}</ul>
    </section>`;
  }

  private failed() {
    const error = this.turn.error!;
    const wait = error.retryAfter ? html`<p class="note">Bạn có thể thử lại sau ${error.retryAfter} giây.</p>` : nothing;
    return html`
      ${verdict(error.kind === "offline" ? "offline" : "alert", error.kind === "offline" ? "Mất kết nối" : "Chưa trả lời được")}
      <div class="prose"><p>${error.message}</p></div>
      ${wait}
      ${this.turn.text
        ? html`<p class="note">Phần đã nhận được dưới đây chưa đầy đủ.</p>
            ${this.prose(this.turn.text)}`
        : nothing}
      ${error.errorId ? html`<p class="error-id">Mã lỗi để báo lại: <code>${error.errorId}</code></p>` : nothing}
      ${error.kind === "refused" ? nothing : this.retry("Thử lại")}
    `;
  }

  private stopped() {
    const { text } = this.turn;
    return html`
      ${verdict("stop", "Đã dừng")}
      <p class="note">${text ? "Bạn đã dừng; phần dưới đây chưa đầy đủ và chưa có căn cứ kèm theo." : "Bạn đã dừng câu hỏi này."}</p>
      ${this.prose(text)} ${this.retry("Hỏi lại")}
    `;
  }

  private retry(label: string) {
    const again = (): void => void this.dispatchEvent(new Event("hd-retry", { bubbles: true, composed: true }));
    return html`<div class="tools"><button type="button" class="quiet" @click=${again}>${icon("retry")}${label}</button></div>`;
  }
}

function verdict(sign: IconName, title: string) {
  return html`<p class="verdict">${icon(sign)}<strong>${title}</strong></p>`;
}
