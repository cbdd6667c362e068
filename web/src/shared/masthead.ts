/**
 * `<hd-masthead current="chat|library|lookup">`: brand, navigation, look-up (Ctrl/⌘-K), light or dark.
 *
 * The page has `<main id="noi-dung" tabindex="-1">` for the skip link. Slot "actions" takes buttons of the page. Look-up is loaded when first wanted: `src/lookup/dialog.ts` exports openLookup().
 */

import { LitElement, css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { base } from "./base.css";
import { define } from "./define";
import { deepActive } from "./focus";
import { icon, type IconName } from "./icons";
import { mastheadStyles } from "./masthead.css";
import { menuStyles } from "./menu.css";
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
    mastheadStyles,
    menuStyles,
    css`
      /* Of full size: in a box of one pixel the cursor leaves its place when an input method puts letters in. */
      .early {
        position: fixed;
        inset: 0 auto auto 0;
        width: 20rem;
        opacity: 0;
        pointer-events: none;
      }
    `,
  ];

  @property() current = "";
  @state() private open = false;
  @state() private chosen = theme();
  @state() private fetching = false;
  @query(".menu > button") private button!: HTMLButtonElement;
  @query(".early") private early!: HTMLInputElement;

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
        <span><strong>Hỏi Đáp</strong> <span>Trợ lý tự động tra cứu văn bản cải cách hành chính</span></span>
      </a>
      <nav aria-label="Trang">${this.links()}</nav>
      ${this.fetching ? html`<input class="early" aria-label="Tra cứu nhanh" autocomplete="off" maxlength="300" />` : nothing}
      <div class="actions">
        <slot name="actions"></slot>
        <button type="button" class="search" aria-keyshortcuts=${APPLE ? "Meta+K" : "Control+K"} aria-haspopup="dialog" @click=${this.lookUp}>
          ${icon("search")}<span>Tra cứu nhanh</span><kbd aria-hidden="true">${APPLE ? "⌘" : "Ctrl"} K</kbd>
        </button>
        <div class="menu" @focusout=${this.onLeave}>
          <button type="button" class="round" aria-expanded=${this.open} aria-controls="sheet" aria-label=${`Trình đơn, giao diện ${now.words.toLowerCase()}`} @click=${() => (this.open = !this.open)}>
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
      void this.lookUp();
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

  /** Look-up is fetched when first wanted; meanwhile a box out of sight takes what is typed, which must not be lost. */
  private lookUp = async (): Promise<void> => {
    const page = document.querySelector<HTMLElement>("hd-lookup-page");
    if (page) return page.focus(); // on its own page the box there is what is meant
    if (this.fetching) return;
    const from = deepActive();
    this.fetching = true;
    await this.updateComplete;
    this.early.focus({ preventScroll: true });
    try {
      const { openLookup } = await import("../lookup/dialog");
      await openLookup(() => this.early.value, from);
    } catch {
      from?.focus(); // without a network there is no look-up; the page stays as it was
    } finally {
      this.fetching = false;
    }
  };
}
