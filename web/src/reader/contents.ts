/** `<hd-contents .entries .current>`: the table of contents. Its links carry the locator as hash; the page scrolls by itself. */

import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { base } from "../shared/base.css";
import { define } from "../shared/define";
import { unbroken } from "../shared/text";
import { ownName, type DocumentTree, type TreeProvision } from "./tree";

export interface Entry {
  path: string;
  number: string;
  words: string;
  below: Entry[];
}

const DEEPEST = 3;
const LONGEST = 90;

/** Headed provisions, and articles without a heading by their first words. */
export function entriesOf(tree: DocumentTree): Entry[] {
  return below(tree.provisions, 1);
}

/** The paths of entries and of all below them, in order. */
export function* pathsOf(entries: readonly Entry[]): Generator<string> {
  for (const entry of entries) {
    yield entry.path;
    yield* pathsOf(entry.below);
  }
}

function below(provisions: readonly TreeProvision[], depth: number): Entry[] {
  return provisions.flatMap((provision) => {
    const inside = depth < DEEPEST ? below(provision.children, depth + 1) : [];
    if (!provision.heading && provision.unit !== "dieu" && !inside.length) return [];
    const number = (provision.marker || (provision.unit === "nhom" ? "" : ownName(provision))).replace(/[.:]$/, "");
    const words = provision.heading || (inside.length ? "" : excerpt(provision));
    return number || words ? [{ path: provision.locator.path, number, words, below: inside }] : inside;
  });
}

function excerpt(provision: TreeProvision): string {
  const text = provision.text.trim().split("\n")[0] ?? "";
  return text.length > LONGEST ? `${text.slice(0, text.lastIndexOf(" ", LONGEST))}…` : text;
}

@define("hd-contents")
export class Contents extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: var(--text-note);
        line-height: 1.45;
      }

      ul ul {
        margin-left: 0.75rem;
        border-left: 1px solid var(--line);
      }

      a {
        display: block;
        padding: 0.3125rem 0.75rem;
        border-left: 3px solid transparent;
        border-radius: 0 var(--round-small) var(--round-small) 0;
        color: var(--ink);
        text-decoration: none;
      }

      ul ul a {
        margin-left: -1px;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      a:hover {
        background: var(--plain-tint);
      }

      a:focus-visible {
        outline-offset: -3px;
      }

      a[aria-current] {
        border-left-color: var(--gold);
        background: var(--accent-tint);
        color: var(--accent);
        font-weight: 600;
      }

      .index {
        font-weight: 600;
      }

      @media (hover: none) {
        a {
          padding-block: 0.625rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) entries: readonly Entry[] = [];
  @property() current = "";
  @query("[aria-current]") private now?: HTMLElement;

  override render() {
    return this.list(this.entries);
  }

  override updated(changed: PropertyValues<this>): void {
    const box = this.closest<HTMLElement>("[data-scrolls]");
    if (!changed.has("current") || !box || !this.now || this.matches(":focus-within")) return;
    // Only the list's own box moves, never the page.
    const [inner, outer] = [this.now.getBoundingClientRect(), box.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - outer.height / 3;
  }

  private list(entries: readonly Entry[]): TemplateResult {
    return html`<ul>
      ${entries.map(
        (entry) => html`<li>
          <a href=${`#${entry.path}`} aria-current=${entry.path === this.current ? "location" : nothing}>
            ${entry.number ? html`<span class="index">${entry.number}</span>` : nothing}${entry.number && entry.words ? ". " : nothing}${unbroken(entry.words)}
          </a>
          ${entry.below.length ? this.list(entry.below) : nothing}
        </li>`,
      )}
    </ul>`;
  }
}
