/** `<hd-day-dialog>`: choose the day whose law counts. Event `hd-day-chosen` with the day, "" for today. */

import { LitElement, css, html } from "lit";
import { query, state } from "lit/decorators.js";
import { base } from "../shared/base.css";
import { shortDay, today } from "../shared/dates";
import "../shared/day-field";
import type { DayField } from "../shared/day-field";
import { define } from "../shared/define";
import "../shared/dialog";
import type { Dialog } from "../shared/dialog";

@define("hd-day-dialog")
export class DayDialog extends LitElement {
  static override styles = [
    base,
    css`
      p {
        margin-bottom: 1rem;
        color: var(--soft);
      }

      hd-dialog {
        --dialog-width: 27rem;
      }
    `,
  ];

  @state() private day = today();
  @query("hd-dialog") private dialog!: Dialog;
  @query("hd-day") private field!: DayField;

  show(day: string): void {
    this.day = day || today();
    void this.updateComplete.then(() => this.dialog.show());
  }

  override render() {
    return html`<hd-dialog heading="Tính đến ngày">
      <p>Câu trả lời dựa vào văn bản có hiệu lực trong ngày này.</p>
      <hd-day autofocus label="Ngày (ngày/tháng/năm)" .value=${this.day} @hd-day=${() => (this.day = this.field.value)} @keydown=${this.onKey}></hd-day>
      <div slot="foot">
        <button type="button" class="primary" ?disabled=${!this.day} @click=${this.onTake}>Dùng ngày này</button>
        <button type="button" class="quiet" @click=${() => this.choose("")}>Hôm nay, ${shortDay(today())}</button>
      </div>
    </hd-dialog>`;
  }

  private onKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && this.field.value) {
      event.preventDefault();
      this.onTake();
    }
  };

  private onTake = (): void => this.choose(this.day === today() ? "" : this.day);

  private choose(day: string): void {
    this.dispatchEvent(new CustomEvent("hd-day-chosen", { detail: day }));
    this.dialog.close();
  }
}
