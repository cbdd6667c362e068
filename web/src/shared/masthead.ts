/**
 * `<hd-masthead current="chat|library|lookup">`: brand, navigation, look-up (Ctrl/⌘-K), light or dark.
 *
 * The page has `<main id="noi-dung" tabindex="-1">` for the skip link. Slot "actions" takes buttons of the page. Look-up is loaded when first wanted: `src/lookup/dialog.ts` exports openLookup().
 */

import { LitElement, css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { base } from "./base.css";
import { define } from "./define";
import { icon, type IconName } from "./icons";
import { setTheme, theme, THEMES } from "./theme";

const PAGES: { page: string; href: string; words: string; sign: IconName }[] = [
  { page: "chat", href: "/", words: "Hỏi đáp", sign: "speech" },
  { page: "library", href: "/van-ban", words: "Văn bản", sign: "library" },
  { page: "lookup", href: "/tra-cuu", words: "Tra cứu", sign: "search" },
];

const APPLE = /Mac|iPhone|iPad/.test(navigator.userAgent);

@define("hd-masthead")
export class Masthead extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: sticky;
        z-index: 10;
        top: 0;
        display: block;
        border-bottom: 3px solid var(--gold);
        background: var(--masthead);
        color: var(--on-masthead);
      }

      header {
        display: flex;
        align-items: center;
        gap: 0.5rem 1.25rem;
        height: var(--masthead-height);
        padding: 0 max(1.25rem, env(safe-area-inset-right)) 0 max(1.25rem, env(safe-area-inset-left));
      }

      :focus-visible {
        outline-color: var(--on-masthead);
      }

      .brand {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        color: inherit;
        line-height: 1.3;
        text-decoration: none;
      }

      .brand img {
        display: block;
        width: 2.5rem;
        height: 2.5rem;
      }

      .brand strong {
        display: block;
        font-size: 1.1875rem;
        font-weight: 700;
      }

      .brand span span {
        color: var(--on-masthead-soft);
        font-size: var(--text-minor);
      }

      nav ul {
        display: flex;
        gap: 0.25rem;
      }

      nav a {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        height: var(--masthead-height);
        padding: 3px 0.875rem 0;
        border-bottom: 3px solid transparent;
        color: var(--on-masthead-soft);
        text-decoration: none;
      }

      nav a:hover {
        color: var(--on-masthead);
        background: rgb(255 255 255 / 8%);
      }

      nav a:focus-visible {
        outline-offset: -4px;
      }

      nav a[aria-current] {
        border-bottom-color: var(--gold);
        color: var(--on-masthead);
        font-weight: 600;
      }

      nav .icon {
        display: none;
      }

      .actions {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        margin-left: auto;
      }

      .search, .round {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        min-height: 2.75rem;
        padding: 0.25rem 0.75rem;
        border: 1px solid rgb(255 255 255 / 45%);
        border-radius: var(--round-small);
        background: none;
        color: inherit;
        font-size: var(--text-note);
      }

      .round {
        justify-content: center;
        width: 2.75rem;
        padding: 0;
        border-color: transparent;
      }

      .search:hover, .round:hover {
        background: rgb(255 255 255 / 14%);
      }

      kbd {
        padding: 0 0.375rem;
        border: 1px solid rgb(255 255 255 / 35%);
        border-radius: 0.25rem;
        color: var(--on-masthead-soft);
        font: inherit;
        font-size: 0.75rem;
      }

      .menu {
        position: relative;
      }

      .sheet {
        position: absolute;
        z-index: 30;
        top: calc(100% + 0.5rem);
        right: 0;
        min-width: 14rem;
        padding: 0.5rem;
        border: 1px solid var(--line);
        border-radius: var(--round);
        background: var(--surface);
        box-shadow: var(--shadow);
        color: var(--ink);
      }

      .sheet :focus-visible {
        outline-color: var(--accent);
        outline-offset: -2px;
      }

      .sheet legend {
        padding: 0.375rem 0.75rem;
        color: var(--soft);
        font-size: var(--text-minor);
        font-weight: 600;
      }

      .sheet .choice, .sheet a {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        width: 100%;
        min-height: 2.75rem;
        padding: 0.25rem 0.75rem;
        border: 0;
        border-radius: var(--round-small);
        background: none;
        color: var(--ink);
        text-align: start;
        text-decoration: none;
      }

      .sheet .choice:hover, .sheet a:hover {
        background: var(--plain-tint);
      }

      .sheet .choice[aria-pressed="true"], .sheet a[aria-current] {
        background: var(--accent-tint);
        color: var(--accent);
        font-weight: 600;
      }

      .sheet nav {
        display: none;
        margin-bottom: 0.5rem;
        padding-bottom: 0.5rem;
        border-bottom: 1px solid var(--line);
      }

      .sheet nav ul {
        display: grid;
      }

      .sheet nav a {
        height: auto;
        border-bottom: 0;
      }

      .sheet nav .icon {
        display: block;
      }

      .wide {
        display: grid;
      }

      .narrow {
        display: none;
      }

      .skip {
        position: fixed;
        z-index: 60;
        top: -6rem;
        left: 1rem;
        padding: 0.625rem 1rem;
        border-radius: 0 0 var(--round-small) var(--round-small);
        background: var(--surface);
        color: var(--accent);
        font-weight: 600;
      }

      .skip:focus {
        top: 0;
        outline-color: var(--gold);
      }

      @media (max-width: 66rem) {
        .brand span span, kbd {
          display: none;
        }
      }

      @media (max-width: 48rem) {
        header {
          padding-inline: 1rem;
          gap: 0.5rem;
        }

        .brand img {
          width: 2.25rem;
          height: 2.25rem;
        }

        header > nav, .wide {
          display: none;
        }

        .search span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
          white-space: nowrap;
        }

        .narrow {
          display: grid;
        }

        .sheet nav {
          display: block;
        }

        .actions {
          gap: 0;
        }

        .search {
          justify-content: center;
          width: 2.75rem;
          padding: 0;
          border-color: transparent;
        }
      }

      @media (max-height: 30rem) {
        :host {
          position: static;
        }
      }

      @media print {
        :host {
          position: static;
          background: none;
          color: #000000;
        }

        nav, .actions {
          display: none;
        }
      }
    `,
  ];

  @property() current = "";
  @state() private open = false;
  @state() private chosen = theme();
  @query(".menu > button") private button!: HTMLButtonElement;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.onKey);
    document.addEventListener("pointerdown", this.onPointer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.onKey);
    document.removeEventListener("pointerdown", this.onPointer);
  }

  override render() {
    const now = THEMES.find((each) => each.theme === this.chosen)!;
    return html`<header>
      <a class="skip" href="#noi-dung">Đến nội dung chính</a>
      <a class="brand" href="/">
        <img src="/static/icon.svg" alt="" width="40" height="40" />
        <span><strong>Hỏi Đáp</strong><span>Trợ lý tự động tra cứu văn bản cải cách hành chính</span></span>
      </a>
      <nav aria-label="Trang">${this.links()}</nav>
      <div class="actions">
        <slot name="actions"></slot>
        <button type="button" class="search" aria-keyshortcuts=${APPLE ? "Meta+K" : "Control+K"} aria-haspopup="dialog" @click=${lookUp}>
          ${icon("search")}<span>Tra cứu nhanh</span><kbd aria-hidden="true">${APPLE ? "⌘" : "Ctrl"} K</kbd>
        </button>
        <div class="menu" @focusout=${this.onLeave}>
          <button type="button" class="round" aria-expanded=${this.open} aria-controls="sheet" aria-label=${`Trình đơn: giao diện ${now.words.toLowerCase()}`} @click=${() => (this.open = !this.open)}>
            <span class="wide">${icon(now.sign)}</span><span class="narrow">${icon("menu")}</span>
          </button>
          <div class="sheet" id="sheet" ?hidden=${!this.open}>
            <nav aria-label="Trang">${this.links()}</nav>
            <fieldset>
              <legend>Giao diện</legend>
              ${THEMES.map(
                (each) => html`<button type="button" class="choice" aria-pressed=${each.theme === this.chosen} @click=${() => this.choose(each.theme)}>
                  ${icon(each.sign)}${each.words}
                </button>`,
              )}
            </fieldset>
          </div>
        </div>
      </div>
    </header>`;
  }

  private links() {
    return html`<ul>
      ${PAGES.map(
        ({ page, href, words, sign }) =>
          html`<li><a href=${href} aria-current=${page === this.current ? "page" : nothing}>${icon(sign)}${words}</a></li>`,
      )}
    </ul>`;
  }

  private choose(wanted: (typeof THEMES)[number]["theme"]): void {
    setTheme(wanted);
    this.chosen = wanted;
  }

  private close(): void {
    this.open = false;
    this.button.focus();
  }

  private onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      void lookUp();
    } else if (event.key === "Escape" && this.open) {
      event.preventDefault();
      this.close();
    }
  };

  private onPointer = (event: Event): void => {
    if (this.open && !event.composedPath().includes(this)) this.open = false;
  };

  private onLeave = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && !(event.currentTarget as Node).contains(to)) this.open = false;
  };
}

async function lookUp(): Promise<void> {
  const { openLookup } = await import("../lookup/dialog");
  openLookup();
}
