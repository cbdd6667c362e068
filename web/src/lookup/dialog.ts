/** `<hd-lookup-dialog>`: look-up from anywhere (Ctrl/⌘-K). The masthead loads this when it is first wanted and calls openLookup(). */

import { css, html } from "lit";
import { query } from "lit/decorators.js";
import { base } from "../shared/base.css";
import { define } from "../shared/define";
import { deepActive } from "../shared/focus";
import { icon } from "../shared/icons";
import "../shared/live";
import { Modal } from "../shared/modal";
import "./lookup";
import type { Lookup } from "./lookup";

@define("hd-lookup-dialog")
export class LookupDialog extends Modal {
  static override styles = [
    base,
    css`
      dialog[open] {
        display: flex;
        flex-direction: column;
      }

      dialog {
        width: min(44rem, calc(100vw - 2rem));
        max-height: min(40rem, calc(100dvh - 12vh - 1rem));
        margin: 12vh auto auto;
        padding: 1rem;
        overflow: hidden;
        border-radius: 1rem;
        box-shadow: var(--shadow);
      }

      .line {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin: -0.375rem -0.375rem 0.375rem 0.25rem;
      }

      h2 {
        font-size: 1rem;
        font-weight: 650;
      }

      hd-lookup {
        flex: 1;
      }

      @media (max-width: 40rem) {
        dialog {
          width: 100%;
          max-width: 100%;
          height: 100dvh;
          max-height: 100dvh;
          margin: 0;
          border-radius: 0;
        }
      }
    `,
  ];

  @query("hd-lookup") private lookup!: Lookup;

  override render() {
    // What is said while a modal dialog stands is heard only from inside it.
    return html`<dialog aria-labelledby="title" @close=${this.onClose} @click=${this.onBackdrop}>
      <div class="line">
        <h2 id="title">Tra cứu nhanh</h2>
        <button type="button" class="bare" aria-label="Đóng" @click=${this.close}>${icon("cross")}</button>
      </div>
      <hd-lookup @hd-chosen=${this.onChosen}></hd-lookup>
      <hd-live></hd-live>
    </dialog>`;
  }

  /** Open with what was `typed` until then; the focus returns to `from` when it closes. */
  async show(typed: () => string, from: HTMLElement | null): Promise<void> {
    await this.updateComplete;
    await this.lookup.updateComplete;
    if (!this.dialog.open) this.open(from);
    this.lookup.start(typed()); // no key falls in between: all this happens at once
  }

  /** A result in the page one is already reading loads nothing; the dialog must not stay before it, nor take the focus back. */
  private onChosen = (): void => {
    this.returnTo = null;
    this.close();
  };
}

/** Open look-up over the page. */
export function openLookup(typed = () => "", from = deepActive()): Promise<void> {
  const dialog = document.querySelector<LookupDialog>("hd-lookup-dialog") ?? document.body.appendChild(new LookupDialog());
  return dialog.show(typed, from);
}
