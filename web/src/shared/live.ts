/**
 * `<hd-live>`: what a screen reader hears. `say(this, "…")` reaches the nearest one: the page has one, and so has every modal
 * dialog, since all outside a modal dialog is silent.
 */

import { LitElement, css, html } from "lit";
import { state } from "lit/decorators.js";
import { define } from "./define";

const SAY = "hd-say";

export function say(from: EventTarget, text: string): void {
  from.dispatchEvent(new CustomEvent(SAY, { detail: text, bubbles: true, composed: true }));
}

@define("hd-live")
export class Live extends LitElement {
  static override styles = css`
    p {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  @state() private text = "";
  private around: EventTarget | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.around = this.parentNode;
    this.around?.addEventListener(SAY, this.hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.around?.removeEventListener(SAY, this.hear);
  }

  private hear = (event: Event): void => {
    event.stopPropagation();
    const text = (event as CustomEvent<string>).detail;
    // The same sentence twice must be a change, or it is not read again.
    this.text = text === this.text ? `${text}\u00a0` : text;
  };

  override render() {
    return html`<p role="status">${this.text}</p>`;
  }
}
