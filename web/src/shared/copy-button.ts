/** `<hd-copy .text=${() => "…"}>Sao chép</hd-copy>`: copies, and says so in its own label. */

import { LitElement, html } from "lit";
import { property, state } from "lit/decorators.js";
import { base } from "./base.css";
import { define } from "./define";
import { icon } from "./icons";
import { say } from "./live";

@define("hd-copy")
export class CopyButton extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [base];

  @property() label = "Sao chép";
  @property({ attribute: false }) text: string | (() => string) = "";
  @state() private outcome = "";
  private timer = 0;

  override render() {
    return html`<button type="button" class="quiet" @click=${this.copy}>
      ${icon(this.outcome === "Đã sao chép" ? "check" : "copy")}<span>${this.outcome || this.label}</span>
    </button>`;
  }

  async copy(): Promise<void> {
    const done = await copyText(typeof this.text === "string" ? this.text : this.text());
    this.outcome = done ? "Đã sao chép" : "Không sao chép được";
    say(this, this.outcome);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => (this.outcome = ""), 2500);
  }
}

/** Copy text; false when the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard outside https and localhost; the event carries the text without a field that would take the focus.
    const fill = (event: ClipboardEvent): void => {
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener("copy", fill, { capture: true, once: true });
    const done = document.execCommand("copy");
    document.removeEventListener("copy", fill, { capture: true });
    return done;
  }
}
