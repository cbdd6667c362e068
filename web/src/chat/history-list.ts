/** `<hd-history>`: the list of past conversations. Events: `hd-new`, `hd-choose` (id), `hd-forget` (id), `hd-forget-all`. */

import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { base } from "../shared/base.css";
import { copyText } from "../shared/copy-button";
import { moment } from "../shared/dates";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { say } from "../shared/live";
import type { Past } from "./history";

@define("hd-history")
export class HistoryList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: 0.75rem;
      }

      .new {
        width: 100%;
      }

      .past {
        position: relative;
        display: grid;
        grid-template-columns: 1fr auto auto;
        align-items: center;
        border-radius: var(--round-small);
      }

      .past:hover, .past[data-current] {
        background: var(--plain-tint);
      }

      .past[data-current] {
        background: var(--accent-tint);
      }

      .past a {
        min-width: 0;
        padding: 0.5rem 0 0.5rem 0.75rem;
        color: var(--ink);
        line-height: 1.35;
        text-decoration: none;
      }

      .past a::after {
        content: "";
        position: absolute;
        inset: 0;
      }

      .past a:focus-visible {
        outline: none;
      }

      .past:has(a:focus-visible) {
        outline: 3px solid var(--accent);
        outline-offset: -2px;
      }

      .title {
        display: -webkit-box;
        overflow: hidden;
        font-size: var(--text-note);
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }

      [data-current] .title {
        font-weight: 600;
      }

      time {
        color: var(--soft);
        font-size: var(--text-small);
      }

      .bare {
        position: relative;
        width: 2.25rem;
        height: 2.25rem;
        opacity: 0.75;
      }

      .bare:is(:hover, :focus-visible) {
        opacity: 1;
      }

      .bare .icon {
        width: 1.125rem;
        height: 1.125rem;
      }

      .note {
        color: var(--soft);
        font-size: var(--text-small);
        line-height: 1.5;
      }

      .sure {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-top: 0.5rem;
      }

      @media (pointer: coarse) {
        .bare {
          width: 2.75rem;
          height: 2.75rem;
        }

        .link {
          min-height: 2.75rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) list: Past[] = [];
  @property() current = "";
  @state() private asking = false;

  override render() {
    return html`
      <button type="button" class="quiet new" @click=${() => this.tell("hd-new")}>${icon("new")}Hội thoại mới</button>
      ${this.list.length
        ? html`<ul>${this.list.map((past) => this.row(past))}</ul>`
        : html`<p class="note">Các câu bạn đã hỏi sẽ hiện ở đây.</p>`}
      <p class="note">Danh sách chỉ lưu trong trình duyệt này. Ai có liên kết của một hội thoại thì xem được hội thoại đó.</p>
      ${this.list.length ? this.forgetting() : nothing}
    `;
  }

  private row({ id, title, at }: Past) {
    const here = id === this.current;
    return html`<li class="past" ?data-current=${here}>
      <a href=${address(id)} aria-current=${here ? "true" : nothing} @click=${(event: MouseEvent) => this.onChoose(event, id)}>
        <span class="title">${title}</span><time datetime=${new Date(at).toISOString()}>${moment(at)}</time>
      </a>
      <button type="button" class="bare" aria-label=${`Sao chép liên kết: ${title}`} title="Sao chép liên kết" @click=${() => this.copy(id)}>${icon("link")}</button>
      <button type="button" class="bare" aria-label=${`Xóa khỏi danh sách: ${title}`} title="Xóa khỏi danh sách" @click=${() => this.forget(id)}>${icon("trash")}</button>
    </li>`;
  }

  private forgetting() {
    if (!this.asking) {
      return html`<div><button type="button" class="link" @click=${this.onAsk}>Xóa toàn bộ danh sách</button></div>`;
    }
    return html`<div role="group" aria-label="Xóa toàn bộ danh sách">
      <p class="note">Xóa ${this.list.length} hội thoại khỏi trình duyệt này?</p>
      <div class="sure">
        <button type="button" class="primary" @click=${this.onSure}>Xóa hết</button>
        <button type="button" class="quiet" @click=${() => (this.asking = false)}>Hủy</button>
      </div>
    </div>`;
  }

  private onChoose(event: MouseEvent, id: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a tab or window of its own
    event.preventDefault();
    this.tell("hd-choose", id);
  }

  private async copy(id: string): Promise<void> {
    say(this, (await copyText(new URL(address(id), location.href).href)) ? "Đã sao chép liên kết." : "Không sao chép được.");
  }

  private async forget(id: string): Promise<void> {
    const place = this.list.findIndex((past) => past.id === id);
    this.tell("hd-forget", id);
    say(this, "Đã xóa khỏi danh sách.");
    await this.updateComplete;
    const links = this.renderRoot.querySelectorAll<HTMLElement>(".past a");
    (links[Math.min(place, links.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>(".new"))?.focus();
  }

  private onAsk = async (): Promise<void> => {
    this.asking = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(".sure .quiet")?.focus();
  };

  private onSure = async (): Promise<void> => {
    this.asking = false;
    this.tell("hd-forget-all");
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(".new")?.focus();
  };

  private tell(name: string, detail = ""): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

export function address(id: string): string {
  return id ? `/?hoi-thoai=${encodeURIComponent(id)}` : "/";
}
