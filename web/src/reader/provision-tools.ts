/**
 * `<hd-provision-tools .provision .document>`: copy the citation or the address of a provision, ask about it.
 *
 * A toolbar with one tab stop (arrow keys move inside). With a mouse it shows while the provision is pointed at; without one a button
 * opens it. All but the first button is drawn when first wanted: a law has a thousand provisions.
 */

import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { base } from "../shared/base.css";
import { copyText } from "../shared/copy-button";
import { define } from "../shared/define";
import { icon, type IconName } from "../shared/icons";
import { say } from "../shared/live";
import { capitalized } from "../shared/text";
import { documentName } from "../shared/validity";
import { onDay, type DocumentTree, type TreeProvision } from "./tree";

const TOUCH = matchMedia("(hover: none)");

@define("hd-provision-tools")
export class ProvisionTools extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-family: var(--sans);
        font-size: 1rem;
        line-height: 1.5;
      }

      .bar {
        position: relative;
        display: flex;
        flex-direction: column;
        width: max-content;
        border: 1px solid var(--line);
        border-radius: var(--round-small);
        background: var(--surface);
        box-shadow: var(--shadow);
      }

      .bar :is(button, a) {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 0.5rem;
        min-width: 2.25rem;
        min-height: 2.25rem;
        padding: 0;
        border: 0;
        border-radius: calc(var(--round-small) - 1px);
        background: none;
        color: var(--accent);
        font-size: var(--text-minor);
        text-decoration: none;
      }

      .bar :is(button, a):hover {
        background: var(--accent-tint);
      }

      .done {
        position: absolute;
        top: 0.125rem;
        right: calc(100% + 0.375rem);
        padding: 0.25rem 0.625rem;
        border-radius: var(--round-small);
        background: var(--fill);
        color: var(--on-fill);
        font-size: var(--text-minor);
        white-space: nowrap;
      }

      .done[data-what="link"] {
        top: 2.375rem;
      }

      .more {
        position: absolute;
        top: var(--drop, 0);
        right: -0.5rem;
        height: 2.75rem;
        color: var(--accent);
      }

      .bar.wide {
        flex-flow: row wrap;
        width: auto;
        margin: 0.25rem 0 0.5rem;
        box-shadow: none;
      }

      .bar.wide :is(button, a) {
        min-height: 2.75rem;
        padding-inline: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) provision!: TreeProvision;
  @property({ attribute: false }) document!: DocumentTree;
  @property() day = "";
  @state() private armed = false;
  @state() private open = false;
  @state() private touch = TOUCH.matches;
  @state() private stop = 0;
  @state() private copied = "";
  private around: Element | null = null;
  private timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.around = this.parentElement;
    this.around?.addEventListener("pointerenter", this.arm);
    TOUCH.addEventListener("change", this.onTouch);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.around?.removeEventListener("pointerenter", this.arm);
    TOUCH.removeEventListener("change", this.onTouch);
    clearTimeout(this.timer);
  }

  override render() {
    const { text } = this.provision.locator;
    if (this.touch && !this.open)
      return html`<button type="button" class="bare more" aria-expanded="false" aria-label=${`Công cụ: ${text}`} @click=${() => (this.open = true)}>
        ${icon("more")}
      </button>`;
    const words = this.touch;
    const asked = `${capitalized(text)} của ${documentName(this.document)} quy định gì?`;
    const ask = `/?${new URLSearchParams({ "cau-hoi": asked, "van-ban": this.document.number })}`;
    return html`${this.touch
        ? html`<button type="button" class="bare more" aria-expanded="true" aria-label=${`Đóng công cụ: ${text}`} @click=${() => (this.open = false)}>
            ${icon("cross")}
          </button>`
        : nothing}
      <div class=${words ? "bar wide" : "bar"} role="toolbar" aria-orientation=${words ? "horizontal" : "vertical"} aria-label=${`Công cụ: ${text}`} @keydown=${this.onKey} @focusin=${this.arm}>
        ${this.button(0, "quote", "copy", "Sao chép trích dẫn", words, () => this.provision.formal)}
        ${this.armed || words
          ? html`${this.button(1, "link", "link", "Sao chép liên kết", words, this.address)}
              <a href=${ask} tabindex=${this.stop === 2 ? 0 : -1} aria-label=${words ? nothing : `Hỏi về ${text}`} title=${words ? nothing : "Hỏi về điều này"}>
                ${icon("speech")}${words ? "Hỏi về điều này" : nothing}
              </a>`
          : nothing}
        ${this.copied && !words ? html`<span class="done" data-what=${this.copied} aria-hidden="true">Đã sao chép</span>` : nothing}
      </div>`;
  }

  private button(index: number, what: string, sign: IconName, name: string, words: boolean, text: () => string) {
    const done = this.copied === what;
    return html`<button
      type="button"
      tabindex=${this.stop === index ? 0 : -1}
      aria-label=${words ? nothing : `${name}: ${this.provision.locator.text}`}
      title=${words ? nothing : name}
      @click=${() => this.copy(what, text())}
    >
      ${icon(done ? "check" : sign)}${words ? (done ? "Đã sao chép" : name) : nothing}
    </button>`;
  }

  private address = (): string => {
    const path = onDay(`/van-ban/${this.document.slug}#${this.provision.locator.path}`, this.day);
    return new URL(path, location.href).href;
  };

  private async copy(what: string, text: string): Promise<void> {
    const done = await copyText(text);
    say(this, done ? `Đã sao chép: ${text}` : "Không sao chép được");
    this.copied = done ? what : "";
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => (this.copied = ""), 2500);
  }

  private arm = (): void => {
    this.armed = true;
  };

  private onTouch = (): void => {
    this.touch = TOUCH.matches;
  };

  private onKey = (event: KeyboardEvent): void => {
    const [next, before] = [this.stop + 1, this.stop - 1];
    const steps: Record<string, number> = { ArrowDown: next, ArrowRight: next, ArrowUp: before, ArrowLeft: before, Home: 0, End: 2 };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.armed = true;
    this.stop = (to + 3) % 3;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.bar [tabindex="0"]')?.focus());
  };
}
