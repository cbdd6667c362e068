/**
 * `<hd-composer>`: the question box. Enter sends, Shift + Enter breaks the line; while an answer is on its way the button stops it.
 *
 * Slot "options" stands in its foot. Events: `hd-submit` (the question, already checked), `hd-stop`.
 */

import { LitElement, css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { base } from "./base.css";
import { define } from "./define";
import { icon } from "./icons";

const LONGEST = 2000; // characters, as the server counts them
const COUNT_FROM = 1800;
const SURE_AFTER = 500; // ms in which a second click on the button is a double click, not a stop
const GROWS = CSS.supports("field-sizing", "content");

@define("hd-composer")
export class Composer extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      .box {
        border: 1px solid var(--edge);
        border-radius: 1rem;
        background: var(--surface);
        box-shadow: var(--shadow);
      }

      .box:focus-within {
        border-color: var(--accent);
        box-shadow: 0 0 0 1px var(--accent), var(--shadow);
      }

      textarea {
        display: block;
        width: 100%;
        min-height: 3.25rem;
        max-height: 30vh;
        padding: 0.875rem 1.125rem 0.25rem;
        border: 0;
        border-radius: 1rem 1rem 0 0;
        background: none;
        font-size: var(--text-read);
        line-height: 1.5;
        resize: none;
        field-sizing: content;
      }

      textarea:focus-visible {
        outline: none; /* the whole box shows it */
      }

      textarea::placeholder {
        color: var(--soft);
        opacity: 1;
      }

      .foot {
        display: flex;
        align-items: flex-end;
        gap: 0.5rem;
        padding: 0.25rem 0.5rem 0.5rem 0.625rem;
      }

      slot {
        display: block;
        flex: 1;
        min-width: 0;
      }

      .counter {
        align-self: center;
        color: var(--soft);
        font-size: var(--text-minor);
        font-variant-numeric: tabular-nums;
      }

      .counter[data-over] {
        color: var(--bad);
        font-weight: 600;
      }

      .send {
        display: inline-flex;
        flex: none;
        align-items: center;
        justify-content: center;
        gap: 0.375rem;
        min-height: 2.75rem;
        padding: 0.25rem 1.125rem 0.25rem 0.875rem;
        border: 1px solid transparent;
        border-radius: 0.625rem;
        background: var(--fill);
        color: var(--on-fill);
        font-weight: 600;
      }

      .send:hover {
        background: var(--fill-strong);
      }

      .send[data-busy] {
        border-color: var(--edge);
        background: var(--surface);
        color: var(--ink);
      }

      .send[data-busy]:hover {
        background: var(--plain-tint);
      }

      .problem {
        margin: 0.375rem 0.25rem 0;
      }

      .problem:empty {
        display: none;
      }

      @media (max-width: 30rem) {
        textarea {
          padding-inline: 0.875rem;
        }

        .send {
          padding-inline: 0.75rem 0.875rem;
        }
      }

      @media (max-width: 24rem) {
        .foot {
          gap: 0;
          padding-left: 0.25rem;
        }

        .send {
          width: 2.75rem;
          padding: 0;
        }

        .send span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }

      :host([compact]) textarea {
        min-height: 2.875rem;
        padding: 0.625rem 0.875rem;
        font-size: 1rem;
      }

      :host([compact]) .box {
        display: flex;
        align-items: flex-end;
      }

      :host([compact]) .foot {
        padding: 0.25rem;
      }

      :host([compact]) .send span {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      :host([compact]) .send {
        width: 2.5rem;
        min-height: 2.5rem;
        padding: 0;
      }

      :host([compact]) slot {
        display: none;
      }
    `,
  ];

  @property() label = "Câu hỏi của bạn";
  @property() placeholder = "Nhập câu hỏi của bạn";
  @property() send = "Gửi";
  @property() halt = "Dừng";
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Ids cannot reach out of the shadow root, so what describes the box is given as text. */
  @property() hint = "";
  @state() private text = "";
  @state() private problem = "";
  @query("textarea") private box!: HTMLTextAreaElement;
  private busySince = 0;

  get value(): string {
    return this.text;
  }

  set value(text: string) {
    this.text = text;
    this.problem = "";
    void this.updateComplete.then(this.grow);
  }

  override focus(options?: FocusOptions): void {
    this.box?.focus(options);
  }

  /** Take the on-screen keyboard away, which would hide the answer; the focus stays where there is none. */
  lower(): void {
    if (matchMedia("(pointer: coarse)").matches) this.box.blur();
  }

  /** Say what is wrong, beside the box. */
  refuse(problem: string): void {
    this.problem = problem;
    this.focus();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has("busy")) return;
    if (this.busy) this.busySince = Date.now();
    else this.problem = "";
  }

  override render() {
    const length = [...this.text.trim()].length;
    return html`<form novalidate @submit=${this.onSubmit}>
      <div class="box">
        <label class="unseen" for="question">${this.label}</label>
        <textarea id="question" rows="1" .value=${this.text} placeholder=${this.placeholder} enterkeyhint="send" autocomplete="off"
          spellcheck="false" aria-describedby="hint problem" @input=${this.onInput} @keydown=${this.onKey}></textarea>
        <div class="foot">
          <slot name="options"></slot>
          ${length < COUNT_FROM ? nothing : html`<span class="counter" ?data-over=${length > LONGEST}>${length}/${LONGEST}</span>`}
          <button type="submit" class="send" ?data-busy=${this.busy}>${icon(this.busy ? "stop" : "send")}<span>${this.busy ? this.halt : this.send}</span></button>
        </div>
      </div>
      <p class="problem" id="problem" role="alert">${this.problem}</p>
      <span class="unseen" id="hint">${this.hint}</span>
    </form>`;
  }

  private onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) this.submit();
    else if (Date.now() - this.busySince > SURE_AFTER) this.dispatchEvent(new Event("hd-stop"));
  };

  private onInput = (): void => {
    this.text = this.box.value;
    this.problem = "";
    this.grow();
  };

  private onKey = (event: KeyboardEvent): void => {
    // While a Vietnamese input method composes, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (this.busy) this.refuse("Đang trả lời câu trước. Bạn hãy chờ hoặc bấm Dừng.");
    else this.submit();
  };

  private submit(): void {
    const question = this.text.normalize("NFC").trim();
    const length = [...question].length;
    if (!question) return this.refuse("Bạn chưa nhập câu hỏi.");
    if (length > LONGEST) return this.refuse(`Câu hỏi dài ${length} ký tự; tối đa là ${LONGEST}. Bạn hãy rút gọn.`);
    this.dispatchEvent(new CustomEvent("hd-submit", { detail: question }));
  }

  private grow = (): void => {
    if (GROWS || !this.box) return;
    this.box.style.setProperty("height", "auto");
    this.box.style.setProperty("height", `${this.box.scrollHeight}px`);
  };
}
