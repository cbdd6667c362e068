/**
 * `<hd-source-panel>`: a citation beside the page on a wide screen, a modal sheet from below on a narrow one.
 *
 * `open(citation, asOf, opener)` moves the focus into it; closing gives it back to the opener. While it stands beside the
 * page, `<html data-panel>` is set, so that the page can make room (`--panel` wide).
 */

import { LitElement, css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { Api } from "./api";
import { base } from "./base.css";
import { shortDay } from "./dates";
import { define } from "./define";
import { icon } from "./icons";
import "./live";
import { modalOpen } from "./modal";
import "./source";
import { capitalized, unbroken } from "./text";
import type { Citation } from "./types";
import { badgeStyles, documentName, validityBadge } from "./validity";

const WIDE = matchMedia("(min-width: 64rem)");

@define("hd-source-panel")
export class SourcePanel extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    css`
      dialog[open] {
        display: flex;
        flex-direction: column;
      }

      dialog {
        position: fixed;
        z-index: 20;
        inset: auto 0 0;
        width: 100%;
        max-width: 100%;
        max-height: 86vh;
        max-height: 86dvh;
        margin: 0;
        border-radius: 1rem 1rem 0 0;
        box-shadow: var(--shadow);
        animation: rise 0.22s ease-out;
      }

      @media (min-width: 40rem) and (max-width: 63.99rem) {
        dialog {
          width: 40rem;
          margin: 0 auto;
        }
      }

      @media (min-width: 64rem) {
        dialog {
          z-index: 6;
          inset: calc(var(--masthead-height) + 3px) 0 0 auto;
          width: var(--panel);
          height: auto;
          max-height: none;
          border-left: 1px solid var(--line);
          border-radius: 0;
          animation-name: slide;
        }
      }

      @keyframes rise {
        from {
          transform: translateY(2rem);
          opacity: 0;
        }
      }

      @keyframes slide {
        from {
          transform: translateX(2rem);
          opacity: 0;
        }
      }

      .head {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: 1rem;
        padding: 1rem 1rem 0.875rem 1.5rem;
        border-bottom: 1px solid var(--line);
      }

      .head h2 {
        font-size: 1.1875rem;
        font-weight: 650;
        line-height: 1.4;
      }

      .over {
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .standing {
        margin-top: 0.375rem;
      }

      .scroll {
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 1.125rem 1.5rem max(1.5rem, env(safe-area-inset-bottom));
      }

      @media (max-width: 45rem) {
        .head {
          padding-left: 1.125rem;
        }

        .scroll {
          padding-inline: 1.125rem;
        }
      }

      @media print {
        dialog {
          display: none !important;
        }
      }
    `,
  ];

  @property({ attribute: false }) api = new Api();
  @state() private citation: Citation | null = null;
  @state() private asOf = "";
  @query("dialog") private dialog!: HTMLDialogElement;
  @query("h2") private heading!: HTMLElement;
  private opener: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.onKey);
    WIDE.addEventListener("change", this.onWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.onKey);
    WIDE.removeEventListener("change", this.onWidth);
  }

  override render() {
    const citation = this.citation;
    return html`<dialog aria-labelledby="title" @cancel=${this.onCancel} @click=${this.onBackdrop}>
      ${citation
        ? html`<div class="head">
              <div>
                <p class="over">${unbroken(`${citation.marker ? `Trích dẫn ${citation.marker} · ` : ""}${documentName(citation.document)}`)}</p>
                <h2 id="title" tabindex="-1">${capitalized(citation.locator.text || "toàn văn bản")}</h2>
                <p class="standing">${validityBadge(citation.document)} <span class="over">tính đến ${shortDay(this.asOf)}</span></p>
              </div>
              <button type="button" class="bare" aria-label="Đóng" @click=${this.close}>${icon("cross")}</button>
            </div>
            <div class="scroll"><hd-source headed .api=${this.api} .citation=${citation} .asOf=${this.asOf}></hd-source></div>`
        : nothing}
      <hd-live></hd-live>
    </dialog>`;
  }

  /** Show a citation; the same opener again closes it. Openers carry aria-expanded. */
  async open(citation: Citation, asOf: string, opener: HTMLElement): Promise<void> {
    if (this.opener === opener && this.dialog.open) return this.close();
    this.opener?.setAttribute("aria-expanded", "false");
    this.opener = opener;
    opener.setAttribute("aria-expanded", "true");
    this.citation = citation;
    this.asOf = asOf;
    await this.updateComplete;
    this.show();
    this.renderRoot.querySelector(".scroll")?.scrollTo({ top: 0 });
    this.heading.focus({ preventScroll: true });
  }

  /** Focus returns to the opener unless the reader's attention is already elsewhere. */
  close = (): void => {
    const active = this.shadowRoot?.activeElement;
    const mine = Boolean(active) || document.activeElement === document.body || document.activeElement === this;
    if (this.dialog.open) this.dialog.close();
    modalOpen(this, false);
    document.documentElement.toggleAttribute("data-panel", false);
    this.opener?.setAttribute("aria-expanded", "false");
    if (mine && this.opener?.isConnected) this.opener.focus();
    this.opener = null;
  };

  private show(): void {
    const modal = !WIDE.matches;
    if (this.dialog.open && this.dialog.matches(":modal") !== modal) this.dialog.close();
    if (!this.dialog.open) {
      if (modal) this.dialog.showModal();
      else this.dialog.show();
    }
    modalOpen(this, modal);
    document.documentElement.toggleAttribute("data-panel", !modal);
  }

  private onCancel = (event: Event): void => {
    event.preventDefault();
    this.close();
  };

  private onBackdrop = (event: Event): void => {
    if (event.target === this.dialog && this.dialog.matches(":modal")) this.close();
  };

  private onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented && this.dialog?.open && !this.dialog.matches(":modal") && !document.documentElement.hasAttribute("data-modal")) this.close();
  };

  private onWidth = (): void => {
    if (!this.dialog?.open) return;
    const focused = this.shadowRoot?.activeElement;
    this.show();
    if (focused instanceof HTMLElement) focused.focus();
  };
}
