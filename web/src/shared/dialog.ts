/**
 * `<hd-dialog heading="…">content</hd-dialog>`: a modal dialog with heading and close button; on a phone a sheet from below.
 *
 * `show()` opens it with the focus on what has `autofocus` inside, else on the heading; closing gives the focus back to where
 * it was and tells by the event `hd-closed`.
 */

import { css, html, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import { base } from "./base.css";
import { define } from "./define";
import { deepActive } from "./focus";
import { icon } from "./icons";
import "./live";
import { Modal } from "./modal";

@define("hd-dialog")
export class Dialog extends Modal {
  static override styles = [
    base,
    css`
      dialog[open] {
        display: flex;
        flex-direction: column;
      }

      dialog {
        width: min(var(--dialog-width, 34rem), calc(100vw - 2rem));
        max-height: min(46rem, calc(100dvh - 3rem));
        border-radius: 1rem;
        box-shadow: var(--shadow);
        animation: rise 0.2s ease-out;
      }

      @keyframes rise {
        from {
          transform: translateY(1.5rem);
          opacity: 0;
        }
      }

      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 1rem;
        padding: 0.75rem 0.75rem 0.75rem 1.5rem;
        border-bottom: 1px solid var(--line);
      }

      h2 {
        font-size: 1.1875rem;
        font-weight: 650;
        line-height: 1.4;
      }

      .over {
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .scroll {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 1.125rem 1.5rem;
      }

      ::slotted([slot="foot"]) {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.625rem;
        padding: 0.75rem 1.5rem max(0.75rem, env(safe-area-inset-bottom));
        border-top: 1px solid var(--line);
      }

      @media (max-width: 40rem) {
        dialog {
          inset: auto 0 0;
          width: 100%;
          max-width: 100%;
          max-height: 88vh;
          max-height: 88dvh;
          margin: 0;
          border-radius: 1rem 1rem 0 0;
        }

        .head {
          padding-left: 1.125rem;
        }

        .scroll, ::slotted([slot="foot"]) {
          padding-inline: 1.125rem;
        }
      }
    `,
  ];

  @property() heading = "";
  @property() over = "";
  @query("h2") private headline!: HTMLElement;

  override render() {
    return html`<dialog aria-labelledby="title" @close=${this.onClosed} @click=${this.onBackdrop}>
      <div class="head">
        <div>
          ${this.over ? html`<p class="over">${this.over}</p>` : nothing}
          <h2 id="title" tabindex="-1">${this.heading}</h2>
        </div>
        <button type="button" class="bare" aria-label="Đóng" @click=${this.close}>${icon("cross")}</button>
      </div>
      <div class="scroll"><slot></slot></div>
      <slot name="foot"></slot>
      <hd-live></hd-live>
    </dialog>`;
  }

  get isOpen(): boolean {
    return this.dialog?.open ?? false;
  }

  show(): void {
    if (this.dialog.open) return;
    this.open(deepActive());
    (this.querySelector<HTMLElement>("[autofocus]") ?? this.headline).focus();
  }

  private onClosed = (): void => {
    this.onClose();
    this.dispatchEvent(new Event("hd-closed"));
  };
}
