/** `<hd-feedback>`: thumbs up or down for an answer, and why when it is down. What stands in it comes before the thumbs. */

import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { Api, asApiError } from "./api";
import { base } from "./base.css";
import { define } from "./define";
import { icon } from "./icons";
import { say } from "./live";
import type { Feedback, Rating, Reason } from "./types";

const REASONS: [Reason, string][] = [
  ["wrong", "Sai nội dung"],
  ["incomplete", "Thiếu ý"],
  ["outdated", "Thông tin đã cũ"],
  ["unclear", "Khó hiểu"],
  ["other", "Lý do khác"],
];
const LONGEST = 1000; // characters of a comment, as the server counts them

@define("hd-feedback")
export class FeedbackButtons extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.625rem;
      }

      .thumbs {
        display: flex;
        align-items: center;
        gap: 0.25rem;
        margin-left: auto;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      @media (pointer: fine) {
        .bare {
          width: 2.5rem;
          height: 2.5rem;
        }
      }

      .bare[aria-pressed="true"] {
        background: var(--accent-tint);
        color: var(--accent);
      }

      form {
        display: grid;
        gap: 0.75rem;
        margin-top: 0.75rem;
        padding: 0.875rem 1rem 1rem;
        border: 1px solid var(--line);
        border-radius: var(--round-small);
        background: var(--paper);
      }

      legend, label {
        font-size: var(--text-note);
      }

      legend {
        margin-bottom: 0.5rem;
        font-weight: 600;
      }

      .reasons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }

      .reason {
        position: relative;
        cursor: pointer;
      }

      .reason input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        pointer-events: none; /* the label around it takes the clicks */
      }

      .reason span {
        display: block;
        padding: 0.3125rem 0.875rem;
        border: 1px solid var(--edge);
        border-radius: 1.25rem;
        background: var(--surface);
      }

      .reason input:checked + span {
        border-color: var(--accent);
        background: var(--accent-tint);
        color: var(--accent);
        font-weight: 600;
      }

      .reason input:focus-visible + span {
        outline: 3px solid var(--accent);
        outline-offset: 2px;
      }

      textarea.field {
        min-height: 4.5rem;
        resize: vertical;
      }

      @media (forced-colors: active) {
        .reason input:checked + span {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) api = new Api();
  @property() record = "";
  @state() private rating: Rating | null = null;
  @state() private asking = false;
  @state() private words = "";
  @state() private problem = "";

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has("record")) return;
    this.rating = null;
    this.asking = false;
    this.words = this.problem = "";
  }

  override render() {
    return html`<div class="row"><slot></slot><div class="thumbs" role="group" aria-label="Đánh giá câu trả lời">
        <button type="button" class="bare" aria-label="Câu trả lời hữu ích" aria-pressed=${this.rating === "up"} @click=${this.onUp}>${icon("thumbup")}</button>
        <button type="button" class="bare" aria-label="Câu trả lời chưa tốt" aria-pressed=${this.rating === "down"} aria-expanded=${this.asking} @click=${this.onDown}>${icon("thumbdown")}</button>
        ${this.words ? html`<span>${this.words}</span>` : nothing}
        ${this.problem && !this.asking ? html`<span class="problem">${this.problem}</span>` : nothing}
      </div></div>
      ${this.asking ? this.form() : nothing}`;
  }

  private form() {
    return html`<form @submit=${this.onSubmit}>
      <fieldset>
        <legend>Câu trả lời chưa tốt ở điểm nào?</legend>
        <div class="reasons">
          ${REASONS.map(
            ([value, words]) => html`<label class="reason"><input type="radio" name="reason" value=${value} /><span>${words}</span></label>`,
          )}
        </div>
      </fieldset>
      <div>
        <label for="comment">Góp ý thêm (không bắt buộc; đừng ghi thông tin cá nhân)</label>
        <textarea id="comment" class="field" name="comment" maxlength=${LONGEST}></textarea>
      </div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <div class="row">
        <button type="submit" class="primary">Gửi góp ý</button>
        <button type="button" class="quiet" @click=${this.onCancel}>Hủy</button>
      </div>
    </form>`;
  }

  private onUp = (): void => {
    this.asking = false;
    void this.give({ record_id: this.record, rating: "up" }, "up");
  };

  private onDown = async (): Promise<void> => {
    this.asking = !this.asking;
    this.problem = "";
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>("input")?.focus({ preventScroll: true });
    this.renderRoot.querySelector("form")?.scrollIntoView({ block: "nearest" });
  };

  private onCancel = (): void => {
    this.asking = false;
    this.renderRoot.querySelector<HTMLButtonElement>("[aria-expanded]")?.focus();
  };

  private onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const feedback: Feedback = { record_id: this.record, rating: "down" };
    const reason = data.get("reason");
    const comment = String(data.get("comment") ?? "").normalize("NFC").trim();
    if (reason) feedback.reason = reason as Reason;
    if (comment) feedback.comment = comment;
    void this.give(feedback, "down");
  };

  private async give(feedback: Feedback, rating: Rating): Promise<void> {
    this.problem = "";
    try {
      await this.api.feedback(feedback);
      const asked = this.asking;
      this.rating = rating;
      this.asking = false;
      this.words = "Cảm ơn bạn đã góp ý.";
      say(this, this.words);
      await this.updateComplete;
      if (asked) this.renderRoot.querySelector<HTMLButtonElement>("[aria-expanded]")?.focus();
    } catch (error) {
      this.problem = asApiError(error).message;
      say(this, this.problem);
    }
  }
}
