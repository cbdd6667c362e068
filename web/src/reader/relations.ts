/** `<hd-relations .tree .day>`: how a document is tied to others, drawn on wide screens, listed on narrow ones or by choice. */

import { LitElement, css, html, nothing, svg } from "lit";
import { property, state } from "lit/decorators.js";
import { base } from "../shared/base.css";
import { shortDay } from "../shared/dates";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { unbroken } from "../shared/text";
import { badgeStyles, documentName, validityBadge, validityWords } from "../shared/validity";
import { HEIGHT, arranged, wrapped, type Box } from "./drawing";
import { groupsOf, type Group, type Tied } from "./ties";
import { onDay, type DocumentTree } from "./tree";

const WIDE = matchMedia("(min-width: 48rem)");

@define("hd-relations")
export class Relations extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    css`
      :host {
        display: block;
      }

      .choice {
        display: inline-flex;
        margin-bottom: 1rem;
        border: 1px solid var(--edge);
        border-radius: var(--round-small);
      }

      .choice button {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        min-height: 2.75rem;
        padding: 0 0.875rem;
        border: 0;
        border-radius: calc(var(--round-small) - 1px);
        background: none;
        color: var(--accent);
        font-size: var(--text-note);
      }

      .choice button[aria-pressed="true"] {
        background: var(--fill);
        color: var(--on-fill);
      }

      .drawing {
        display: block;
        max-width: 100%;
        height: auto;
        overflow: visible;
        font-family: var(--sans);
      }

      .drawing text {
        fill: var(--ink);
        font-size: 14px;
      }

      .drawing .group {
        fill: var(--soft);
        font-size: 13px;
        font-weight: 600;
      }

      .drawing .more {
        fill: var(--soft);
        font-size: 13px;
      }

      .drawing .edge {
        fill: none;
        stroke: var(--edge);
        stroke-width: 1.5;
      }

      .drawing .arrow {
        fill: var(--edge);
      }

      .drawing .edge[data-strong] {
        stroke: var(--gold);
        stroke-width: 2.5;
      }

      .drawing .arrow[data-strong] {
        fill: var(--gold);
      }

      .drawing rect {
        fill: var(--surface);
        stroke: var(--edge);
      }

      .drawing .absent rect {
        fill: none;
        stroke-dasharray: 4 3;
      }

      .drawing .absent text {
        fill: var(--soft);
      }

      .drawing a text {
        fill: var(--accent);
      }

      .drawing a:hover rect {
        fill: var(--accent-tint);
        stroke: var(--accent);
      }

      .drawing a:focus-visible {
        outline: none;
      }

      .drawing a:focus-visible rect {
        stroke: var(--accent);
        stroke-width: 3;
      }

      .drawing .self rect {
        fill: var(--fill);
        stroke: none;
      }

      .drawing .self text {
        fill: var(--on-fill);
        font-weight: 650;
      }

      .drawing .ended {
        text-decoration: line-through;
      }

      .legend {
        margin-top: 0.75rem;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      dl {
        display: grid;
        gap: 1rem;
      }

      dt {
        margin-bottom: 0.375rem;
        color: var(--soft);
        font-size: var(--text-note);
        font-weight: 600;
      }

      dd ul {
        display: grid;
        gap: 0.625rem;
      }

      li {
        padding-left: 0.875rem;
        border-left: 3px solid var(--line);
        line-height: 1.5;
      }

      .minor {
        display: block;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      li .badge {
        margin-top: 0.25rem;
        font-size: var(--text-small);
      }

      @media print {
        .choice, .drawing, .legend {
          display: none;
        }

        a {
          color: inherit;
          text-decoration: none;
        }
      }

      @media screen {
        .printed {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) tree!: DocumentTree;
  @property() day = "";
  @state() private drawn = WIDE.matches;

  override render() {
    const groups = groupsOf(this.tree);
    if (!groups.length) return html`<p class="legend">Chưa ghi nhận quan hệ nào với văn bản khác.</p>`;
    return html`<div class="choice" role="group" aria-label="Cách xem quan hệ">
        <button type="button" aria-pressed=${this.drawn} @click=${() => (this.drawn = true)}>${icon("graph")}Sơ đồ</button>
        <button type="button" aria-pressed=${!this.drawn} @click=${() => (this.drawn = false)}>${icon("list")}Danh sách</button>
      </div>
      ${this.drawn ? html`${this.drawing(groups)}<div class="printed">${this.list(groups)}</div>` : this.list(groups)}`;
  }

  private list(groups: readonly Group[]) {
    return html`<dl>
      ${groups.map(
        (group) => html`<div>
          <dt>${group.label}</dt>
          <dd><ul>${group.tied.map((tied) => html`<li>${this.item(tied)}</li>`)}</ul></dd>
        </div>`,
      )}
    </dl>`;
  }

  private item(tied: Tied) {
    const notes = [
      tied.places.length ? tied.places.join(", ") : "",
      tied.since ? `từ ${shortDay(tied.since)}` : "",
      tied.reported ? "theo nguồn khác đưa tin, chưa đối chiếu với văn bản" : "",
      tied.url ? "" : "chưa có trong thư viện",
    ].filter(Boolean);
    return html`${tied.url ? html`<a href=${onDay(tied.url, this.day)}>${unbroken(tied.name)}</a>` : unbroken(tied.name)}
      ${tied.title ? html`<span class="minor">${unbroken(tied.title)}</span>` : nothing}
      ${notes.length ? html`<span class="minor">${notes.join(" · ")}</span>` : nothing}
      ${tied.status && tied.status !== "unknown" ? validityBadge({ status: tied.status }) : nothing}`;
  }

  private drawing(groups: readonly Group[]) {
    const { boxes, labels, width, height, self } = arranged(groups);
    const absent = boxes.some((box) => !box.tied.url);
    const ended = boxes.some((box) => box.tied.status === "expired");
    return html`<svg class="drawing" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="group" aria-label="Sơ đồ quan hệ với văn bản khác">
        ${boxes.map((box) => svg`<path class="edge" d=${box.edge} ?data-strong=${box.strong} /><path class="arrow" d=${box.arrow} ?data-strong=${box.strong} />`)}
        <g class="self">
          <rect x=${self.x} y=${self.y} width=${self.width} height=${self.height} rx="8" />
          ${wrapped(documentName(this.tree), 22).map(
            (line, index, all) =>
              svg`<text x=${self.x + self.width / 2} y=${self.y + self.height / 2 + 5 + (index - (all.length - 1) / 2) * 19} text-anchor="middle">${line}</text>`,
          )}
        </g>
        ${labels.map((label) => svg`<text class=${label.more ? "more" : "group"} x=${label.x} y=${label.y}>${label.text}</text>`)}
        ${boxes.map((box) => this.box(box))}
      </svg>
      <p class="legend">
        Mũi tên đi từ văn bản tác động đến văn bản chịu tác động.${absent ? " Khung nét đứt: chưa có trong thư viện." : ""}${ended ? " Chữ gạch ngang: đã hết hiệu lực." : ""}
      </p>`;
  }

  private box(box: Box) {
    const { tied } = box;
    const ended = tied.status === "expired";
    const lines = wrapped(tied.name, 30);
    const top = box.y + HEIGHT / 2 + 5 - ((lines.length - 1) / 2) * 17;
    // A blank ends each line: a name is read as one.
    const words = lines.map((line, index) => svg`<tspan x=${box.x + 12} y=${top + index * 17}>${line} </tspan>`);
    const inside = svg`<rect x=${box.x} y=${box.y} width=${box.width} height=${HEIGHT} rx="6" /><text class=${ended ? "ended" : ""}>${words}</text>`;
    const standing = tied.status && tied.status !== "unknown" ? `, ${validityWords({ status: tied.status }).toLowerCase()}` : "";
    if (!tied.url) return svg`<g class="absent"><title>${`${box.label}: ${tied.name}, chưa có trong thư viện`}</title>${inside}</g>`;
    return svg`<a href=${onDay(tied.url, this.day)} aria-label=${`${box.label}: ${tied.name}${standing}${tied.title ? `, ${tied.title}` : ""}`}>${inside}</a>`;
  }
}
