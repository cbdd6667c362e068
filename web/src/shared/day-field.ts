/**
 * `<hd-day label="…" .value=${iso}>`: a day typed as dd/mm/yyyy on every machine, with the browser's own calendar behind a button.
 *
 * (`<input type="date">` shows days in the order of the browser's language: 11/03 or 03/11?) Tells by the event `hd-day`,
 * with `value` "" while what stands there is no day.
 */

import { LitElement, css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { base } from "./base.css";
import { dayInWords, readDay, shortDay } from "./dates";
import { define } from "./define";
import { icon } from "./icons";

@define("hd-day")
export class DayField extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      label {
        display: block;
        margin-bottom: 0.25rem;
        color: var(--soft);
        font-size: var(--text-note);
      }

      .row {
        position: relative;
        display: flex;
        width: 12rem;
        max-width: 100%;
      }

      .field {
        padding-inline: 0.625rem 2.5rem;
        font-variant-numeric: tabular-nums;
      }

      .field[aria-invalid="true"] {
        border-color: var(--bad);
      }

      .bare {
        position: absolute;
        right: 0;
        height: 100%;
      }

      .native {
        position: absolute;
        right: 0;
        bottom: 0;
        width: 2.75rem;
        height: 100%;
        opacity: 0;
        pointer-events: none;
      }

      .words {
        min-height: 1.6em;
        margin-top: 0.25rem;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .words[data-wrong] {
        color: var(--bad);
      }
    `,
  ];

  @property() label = "Ngày";
  @property() value = "";
  @state() private typed = "";
  @state() private wrong = false;
  @query(".field") private field!: HTMLInputElement;
  @query(".native") private native!: HTMLInputElement;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("value") && this.value && this.value !== readDay(this.typed)) {
      this.typed = shortDay(this.value);
      this.wrong = false;
    }
  }

  override render() {
    return html`<label for="day">${this.label}</label>
      <div class="row">
        <input id="day" class="field" inputmode="numeric" autocomplete="off" placeholder="dd/mm/yyyy" maxlength="10"
          aria-describedby="words" aria-invalid=${this.wrong} .value=${this.typed} @input=${this.onInput} @change=${this.onChange} />
        <button type="button" class="bare" aria-label="Chọn trên lịch" @click=${this.onCalendar}>${icon("calendar")}</button>
        <input class="native" type="date" tabindex="-1" aria-hidden="true" min="1945-09-02" max="2100-12-31" .value=${this.value} @change=${this.onNative} />
      </div>
      <p class="words" id="words" ?data-wrong=${this.wrong} role=${this.wrong ? "alert" : nothing}>
        ${this.wrong ? "Nhập theo thứ tự ngày/tháng/năm, ví dụ 01/05/2023." : dayInWords(this.value)}
      </p>`;
  }

  private onInput = (): void => {
    this.typed = this.field.value;
    this.wrong = false;
    this.set(readDay(this.typed) ?? "");
  };

  private onChange = (): void => {
    this.wrong = !readDay(this.typed);
    if (!this.wrong) this.typed = shortDay(this.value);
  };

  private onCalendar = (): void => {
    try {
      this.native.showPicker();
    } catch {
      this.field.focus();
    }
  };

  private onNative = (): void => {
    if (!this.native.value) return;
    this.typed = shortDay(this.native.value);
    this.wrong = false;
    this.set(this.native.value);
  };

  private set(value: string): void {
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new Event("hd-day", { bubbles: true, composed: true }));
  }
}
