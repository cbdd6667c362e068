/**
 * `<hd-confirm>`: asks before something is done that is hard to take back, with a field where a reason or number is needed.
 *
 * `ask({…})` resolves to null when it was called off, else to what stands in the field ("" without one).
 */

import { LitElement, css, html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { base } from "../shared/base.css";
import { define } from "../shared/define";
import "../shared/dialog";
import type { Dialog } from "../shared/dialog";

export interface Matter {
  heading: string;
  words: string;
  act: string;
  grave?: boolean;
  field?: { label: string; least?: number; most?: number; value?: string; hint?: string; type?: "text" | "number" };
}

@define("hd-confirm")
export class Confirm extends LitElement {
  static override styles = [
    base,
    css`
      label span {
        display: block;
        margin: 0.875rem 0 0.25rem;
        color: var(--soft);
        font-size: var(--text-note);
      }

      .hint {
        margin-top: 0.25rem;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .grave {
        background: var(--bad);
        color: var(--surface);
      }

      .grave:hover:not(:disabled) {
        background: var(--bad);
        text-decoration: underline;
      }

      textarea {
        min-height: 5rem;
      }
    `,
  ];

  @state() private matter: Matter | null = null;
  @query("hd-dialog") private dialog!: Dialog;
  @query("form") private form!: HTMLFormElement;
  private settle: (value: string | null) => void = () => undefined;

  override render() {
    const { heading = "", words = "", act = "", grave = false, field } = this.matter ?? {};
    return html`<hd-dialog heading=${heading} @hd-closed=${() => this.settle(null)}>
      <form id="form" @submit=${this.onSubmit}>
        <p>${words}</p>
        ${field
          ? html`<label>
              <span>${field.label}</span>
              ${field.type === "number"
                ? html`<input class="field" name="value" type="number" min=${field.least ?? 0} max=${field.most ?? nothing} required autofocus .value=${field.value ?? ""} />`
                : html`<textarea class="field" name="value" ?required=${field.least} minlength=${field.least ?? nothing} maxlength=${field.most ?? 500} autofocus .value=${field.value ?? ""}></textarea>`}
              ${field.hint ? html`<p class="hint">${field.hint}</p>` : nothing}
            </label>`
          : nothing}
      </form>
      <div slot="foot">
        <button type="button" class=${grave ? "primary grave" : "primary"} @click=${() => this.form.requestSubmit()}>${act}</button>
        <button type="button" class="quiet" @click=${() => this.dialog.close()}>Hủy</button>
      </div>
    </hd-dialog>`;
  }

  async ask(matter: Matter): Promise<string | null> {
    this.settle(null);
    this.matter = matter;
    await this.updateComplete;
    this.form.reset();
    if (matter.field?.value) this.form.querySelector<HTMLInputElement>("[name=value]")!.value = matter.field.value;
    const answer = new Promise<string | null>((resolve) => (this.settle = resolve));
    this.dialog.show();
    return answer;
  }

  private onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.settle(String(new FormData(this.form).get("value") ?? "").trim());
    this.dialog.close();
  };
}
