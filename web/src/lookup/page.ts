/** `<hd-lookup-page>`: look-up as a page; what is typed stands in the address (`/tra-cuu?q=…`). */

import { LitElement, css, html } from "lit";
import { query, state } from "lit/decorators.js";
import { base } from "../shared/base.css";
import { define } from "../shared/define";
import "./lookup";
import type { Lookup } from "./lookup";

@define("hd-lookup-page")
export class LookupPage extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      .frame {
        max-width: 56rem;
        margin: 0 auto;
        padding: clamp(1.25rem, 5vh, 3rem) 1.5rem 4rem;
      }

      h1 {
        font-size: clamp(1.5rem, 1.2rem + 1.2vw, 2rem);
        font-weight: 700;
        line-height: 1.25;
      }

      .lead {
        margin: 0.375rem 0 1.25rem;
        color: var(--soft);
      }

      @media (max-width: 45rem) {
        .frame {
          padding-inline: 1rem;
        }
      }
    `,
  ];

  @state() private typed = new URLSearchParams(location.search).get("q") ?? "";

  @query("hd-lookup") private lookup!: Lookup;

  override render() {
    return html`<div class="frame">
      <h1>Tra cứu điều khoản</h1>
      <p class="lead">Mở đúng điều, khoản, điểm và sao chép trích dẫn chuẩn, không qua mô hình ngôn ngữ.</p>
      <hd-lookup page .value=${this.typed} @hd-typed=${this.onTyped}></hd-lookup>
    </div>`;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.lookup.updateComplete).then(() => this.lookup.focus());
  }

  override firstUpdated(): void {
    this.focus();
  }

  private onTyped = (event: CustomEvent<string>): void => {
    const typed = event.detail.trim();
    history.replaceState(null, "", typed ? `/tra-cuu?${new URLSearchParams({ q: typed })}` : "/tra-cuu");
  };
}
