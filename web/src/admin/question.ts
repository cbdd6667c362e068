/** `<hd-question>`: why a question was answered as it was, and what is done about it. */

import { css, html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { shortDay } from "../shared/dates";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { answerText } from "./answer-text";
import { opinion, statusBadge } from "./asked";
import { Section, clock, filled, text } from "./section";
import type { AskedQuestion, Explained, Place } from "./types";
import { DOORS } from "./words";

@define("hd-question")
export class QuestionDesk extends Section {
  static override styles = [
    ...Section.styles,
    css`
      .answer p + p, .answer ul, .answer li {
        margin-top: 0.5rem;
      }

      .answer li {
        padding-left: 1rem;
      }

      .sentences > li {
        display: grid;
        grid-template-columns: 1.5rem minmax(0, 1fr);
        gap: 0.25rem 0.5rem;
        padding: 0.75rem 0;
      }

      .sentences > li + li {
        border-top: 1px solid var(--line);
      }

      .kept > .icon {
        color: var(--good);
      }

      .dropped > .icon {
        color: var(--bad);
      }

      .why {
        color: var(--bad);
      }

      ol.passages {
        padding-left: 1.75rem;
        list-style: decimal;
      }

      .passages li + li {
        margin-top: 0.25rem;
      }
    `,
  ];

  @state() private found: Explained | null = null;
  @query("form") private form!: HTMLFormElement;

  protected override async load(): Promise<void> {
    const id = this.place;
    if (!id) return;
    if (this.found?.question.record_id !== id) this.found = null;
    const found = await this.api.get<Explained>(`questions/${encodeURIComponent(id)}`);
    if (id === this.place) this.found = found;
  }

  override render() {
    return html`<a class="back" href="#cau-hoi">${icon("back")}Mọi câu hỏi</a>${this.found ? this.whole(this.found) : this.waiting()}`;
  }

  private whole({ question, explanation, answer }: Explained): TemplateResult {
    const dropped = explanation.sentences.filter((each) => !each.kept).length;
    return html`<div class="head">
        <div>
          <h1>${question.question}</h1>
          <p class="lede row">${statusBadge(question)}<span>${clock(question.asked_at)}${question.door ? ` · ${DOORS[question.door] ?? question.door}` : ""} · xét luật ngày ${shortDay(question.as_of)}</span></p>
        </div>
      </div>
      ${this.failed()}
      ${question.rating ? html`<section class="card"><h2>Ý kiến người hỏi</h2><div>${opinion(question)}</div></section>` : nothing}
      <section class="card">
        <h2>Câu trả lời đã hiện</h2>
        <div class="answer">${answerText(question.answer)}</div>
        ${answer.citations.length ? html`<ul class="answer minor">${answer.citations.map((each) => html`<li>[${each.marker}] <a href=${each.url}>${each.formal}</a></li>`)}</ul>` : nothing}
      </section>
      <section class="card">
        <h2>Vì sao có kết quả này</h2>
        ${explanation.traced ? nothing : html`<p class="soft">Câu trả lời này được lưu trước khi hệ thống ghi lại các bước.</p>`}
        ${explanation.fallback_reason ? html`<div class="note" data-tone="warn">${icon("alert")}<p>${explanation.fallback_reason}</p></div>` : nothing}
        ${explanation.sentences.length
          ? html`<h3>Các câu đã soạn: ${explanation.sentences.length - dropped} câu giữ, ${dropped} câu bị loại</h3>
              ${dropped ? html`<ul class="sentences">${explanation.sentences.filter((each) => !each.kept).map((each) => sentence(each, explanation.model))}</ul>` : nothing}
              ${dropped < explanation.sentences.length
                ? html`<details>
                    <summary>${explanation.sentences.length - dropped} câu được giữ</summary>
                    <ul class="sentences">${explanation.sentences.filter((each) => each.kept).map((each) => sentence(each, explanation.model))}</ul>
                  </details>`
                : nothing}`
          : html`<p class="soft">Không có câu nào được soạn${explanation.passages.length ? ": không điều khoản nào tìm được đủ gần với câu hỏi." : "."}</p>`}
        ${explanation.passages.length
          ? html`<details>
              <summary>${explanation.passages.length} điều khoản đã tìm được, gần nhất trước</summary>
              <ol class="passages soft">${explanation.passages.map((each) => html`<li>${place(each)}</li>`)}</ol>
            </details>`
          : nothing}
      </section>
      <section class="card">
        <h2>Xử lý</h2>
        ${question.handled ? html`<p>Đã xử lý bởi <strong>${question.handled.by}</strong>, ${clock(question.handled.at)}</p>` : nothing}
        <form @submit=${this.onHandled}>
          <label><span>Ghi chú (không bắt buộc)</span><textarea class="field" name="note" maxlength="1000" .defaultValue=${question.handled?.note ?? ""} placeholder="Đã bổ sung văn bản…"></textarea></label>
          <div class="acts">
            <button class="primary" ?disabled=${this.busy}>${question.handled ? "Lưu ghi chú" : "Đánh dấu đã xử lý"}</button>
            ${question.handled ? html`<button type="button" class="quiet" ?disabled=${this.busy} @click=${this.reopen}>Mở lại câu hỏi</button>` : nothing}
            <a class="quiet" href=${`#cau-tra-loi/tu/${question.record_id}`}>${icon("new")}Soạn câu trả lời duyệt</a>
          </div>
        </form>
      </section>`;
  }

  private onHandled = async (event: SubmitEvent): Promise<void> => {
    const note = text(filled(event), "note");
    await this.mark(() => this.api.send<AskedQuestion>("PUT", `questions/${this.place}/handled`, { note }), "Đã đánh dấu câu hỏi là đã xử lý.");
  };

  private reopen = (): Promise<void> => this.mark(() => this.api.send<AskedQuestion>("DELETE", `questions/${this.place}/handled`), "Đã mở lại câu hỏi.");

  private async mark(act: () => Promise<AskedQuestion>, done: string): Promise<void> {
    await this.attempt(async () => {
      const question = await act();
      if (this.found) this.found = { ...this.found, question };
    }, done);
    this.form.querySelector("button")?.focus();
  }
}

function sentence(each: Explained["explanation"]["sentences"][number], model: string): TemplateResult {
  return html`<li class=${each.kept ? "kept" : "dropped"}>
    ${icon(each.kept ? "check" : "ended")}
    <div>
      <p><span class="unseen">${each.kept ? "Giữ: " : "Loại: "}</span>${each.text}</p>
      ${each.kept ? nothing : html`<p class="why">${each.reason}${each.detail ? ` (${each.detail})` : ""}</p>`}
      <p class="minor">${each.sources.length ? html`Dẫn: ${each.sources.map((one, index) => html`${index ? "; " : ""}${place(one)}`)}` : "Không dẫn điều khoản nào"}${each.by_model ? ` · do mô hình ${model} viết` : ""}</p>
    </div>
  </li>`;
}

function place({ id, formal }: Place): TemplateResult {
  const [slug = "", path = ""] = id.split("#");
  return html`<a href=${`/van-ban/${encodeURIComponent(slug)}${path ? `#${path}` : ""}`}>${formal || id}</a>`;
}
