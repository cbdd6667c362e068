/** `<hd-find>`: the box that searches in a document. Tells what is typed (`hd-find`) and where to go (`hd-step`, +1 or -1). */

import { LitElement, css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { base } from "../shared/base.css";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { MOST_HITS } from "./finding";

@define("hd-find")
export class FindBar extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      form {
        display: flex;
        align-items: center;
        gap: 0.25rem;
      }

      .box {
        position: relative;
        flex: 1;
        min-width: 0;
      }

      .box .icon {
        position: absolute;
        top: 0.75rem;
        left: 0.75rem;
        color: var(--soft);
        pointer-events: none;
      }

      .field {
        padding-left: 2.5rem;
        appearance: none;
      }

      .field::-webkit-search-cancel-button {
        display: none;
      }

      .count {
        flex: none;
        min-width: 3.5rem;
        color: var(--soft);
        font-size: var(--text-minor);
        font-variant-numeric: tabular-nums;
        text-align: center;
      }
    `,
  ];

  @property({ type: Number }) count = 0;
  /** Which hit is shown, from 1; 0 before any was gone to. */
  @property({ type: Number }) at = 0;
  @state() private typed = "";
  @query("input") private field!: HTMLInputElement;

  override render() {
    const many = this.count >= MOST_HITS ? `${MOST_HITS}+` : `${this.count}`;
    const searched = this.typed.trim().length > 1;
    return html`<form role="search" aria-label="Tìm trong văn bản" @submit=${this.onSubmit}>
      <div class="box">
        ${icon("search")}
        <input type="search" class="field" aria-label="Tìm trong văn bản" placeholder="Tìm trong văn bản" autocomplete="off" autocapitalize="off"
          spellcheck="false" enterkeyhint="search" .value=${this.typed} @input=${this.onInput} @keydown=${this.onKey} />
      </div>
      ${searched
        ? html`<span class="count" aria-hidden="true">${this.count ? `${this.at}/${many}` : "0"}</span>
            <button type="button" class="bare" aria-label="Chỗ trước" ?disabled=${!this.count} @click=${() => this.tell("hd-step", -1)}>${icon("up")}</button>
            <button type="button" class="bare" aria-label="Chỗ sau" ?disabled=${!this.count} @click=${() => this.tell("hd-step", 1)}>${icon("down")}</button>
            <button type="button" class="bare" aria-label="Xóa từ đang tìm" @click=${this.clear}>${icon("cross")}</button>`
        : nothing}
    </form>`;
  }

  private onInput = (): void => {
    this.typed = this.field.value;
    this.tell("hd-find", this.typed);
  };

  private onSubmit = (event: Event): void => {
    event.preventDefault();
    this.tell("hd-step", 1);
  };

  private onKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      this.tell("hd-step", -1);
    } else if (event.key === "Escape" && this.typed) {
      event.preventDefault();
      this.clear();
    }
  };

  private clear = (): void => {
    this.typed = "";
    this.field.focus();
    this.tell("hd-find", "");
  };

  private tell(name: string, detail: string | number): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
