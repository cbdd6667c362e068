/** The provisions of a document as nested units; the id of each is its locator path. */

import { css, html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { lines, marked, type Setting } from "./prose";
import "./provision-tools";
import { NOTHING_TOLD, look, noteAt, standingNote, type Told } from "./standing";
import { headingOf, ownName, type DocumentTree, type TreeProvision } from "./tree";

export interface Page extends Setting {
  document: DocumentTree;
  /** Path of the provision that the address leads to. */
  target: string;
}

export function provisions(page: Page): TemplateResult {
  return html`${page.document.provisions.map((provision) => unit(provision, page, 2))}`;
}

export function unit(provision: TreeProvision, page: Page, level: number, above: Told = NOTHING_TOLD): TemplateResult {
  const { path } = provision.locator;
  const { heading, marker, unit: kind, validity } = provision;
  // A digest names the position above its own headline; an official text has it in its marker.
  const name = marker || kind === "thong-tin" ? "" : ownName(provision);
  const headed = Boolean(heading || (!provision.text && (name || marker)) || kind === "dieu");
  // Who comes straight to a provision has not read what stands above it.
  const told = noteAt(provision, path === page.target ? NOTHING_TOLD : above);
  const note = validity && told ? standingNote(validity, told.acts, page.day) : nothing;
  const opening = headed || !marker ? "" : marker;
  const deeper = headed ? Math.min(level + 1, 6) : level;
  return html`<div class="unit" id=${path} data-unit=${kind} data-look=${told ? look(validity) : nothing} ?data-target=${path === page.target} tabindex="-1">
    <div class="own">
      ${headed ? title(level, name, heading ? marked(path, headingOf(provision), page) : marker || "", kind) : nothing}
      ${headed || !name || name === "Phần mở đầu" || name === "Phần kết thúc" ? nothing : html`<p class="position">${name}</p>`}
      ${note}
      <div class="words">
        ${lines(path, provision.text, provision.references, page).map((line, index) =>
          opening && !index ? html`<p class="line"><span class="marker">${opening}</span> ${line}</p>` : html`<p class="line">${line}</p>`,
        )}
      </div>
      ${keyed(path, html`<hd-provision-tools .provision=${provision} .document=${page.document} .day=${page.day}></hd-provision-tools>`)}
    </div>
    ${provision.children.map((child) => unit(child, page, deeper, told?.told ?? above))}
  </div>`;
}

function title(level: number, name: string, words: unknown, kind: string): TemplateResult {
  const inside = words ? html`${name ? html`<span class="position">${name}</span>` : nothing}${words}` : html`${name}`;
  const label = html`<span class="title" data-unit=${kind}>${inside}</span>`;
  switch (level) {
    case 2:
      return html`<h2>${label}</h2>`;
    case 3:
      return html`<h3>${label}</h3>`;
    case 4:
      return html`<h4>${label}</h4>`;
    case 5:
      return html`<h5>${label}</h5>`;
    default:
      return html`<h6>${label}</h6>`;
  }
}

export const provisionsStyles = css`
  .unit {
    scroll-margin-top: var(--above);
  }

  .unit:focus {
    outline: none;
  }

  .own {
    position: relative;
    padding: 0.25rem 0;
  }

  .text[data-kind="verbatim"] {
    font-family: var(--serif);
    font-size: 1.125rem;
    line-height: 1.7;
  }

  .text {
    font-size: var(--text-read);
    line-height: 1.7;
  }

  :is(h2, h3, h4, h5, h6) {
    margin: 0.75rem 0 0.25rem;
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.45;
  }

  :is(h2, h3) .title:is([data-unit="phan"], [data-unit="chuong"], [data-unit="phu-luc"]) {
    display: block;
    margin-top: 1.5rem;
    font-size: 1.0625em;
    text-align: center;
    text-wrap: balance;
    white-space: pre-line;
  }

  h2 .title:is([data-unit="muc"], [data-unit="tieu-muc"]) {
    font-size: 1.125em;
  }

  .position {
    display: block;
    color: var(--soft);
    font-family: var(--sans);
    font-size: var(--text-minor);
    font-weight: 600;
    line-height: 1.5;
  }

  .line {
    margin: 0.375rem 0;
    overflow-wrap: break-word;
  }

  .marker {
    font-variant-numeric: tabular-nums;
  }

  .unit[data-unit="diem"] .own,
  .unit[data-unit="tiet"] .own,
  .unit[data-unit="gach"] .own {
    margin-left: 1.5rem;
  }

  .unit[data-unit="tiet"] .own,
  .unit[data-unit="diem"] .unit[data-unit="gach"] .own {
    margin-left: 3rem;
  }

  .unit:is([data-unit="mo-dau"], [data-unit="ket-thuc"]) .words {
    color: var(--soft);
    font-size: 0.9375em;
    line-height: 1.55;
  }

  .unit:is([data-unit="mo-dau"], [data-unit="ket-thuc"]) .line {
    margin: 0.125rem 0;
  }

  .unit[data-target] > .own {
    margin-inline-start: -0.875rem;
    padding-inline-start: calc(0.875rem - 4px);
    border-inline-start: 4px solid var(--gold);
    border-radius: 0.25rem;
    background: var(--accent-tint);
  }

  .unit[data-target]:is([data-unit="diem"], [data-unit="tiet"], [data-unit="gach"]) > .own {
    margin-inline-start: 0.625rem;
  }

  mark.now {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }

  hd-provision-tools {
    display: block;
  }

  :is(h2, h3, h4, h5, h6) ~ hd-provision-tools {
    --drop: 0.75rem;
  }

  @media (hover: hover) {
    hd-provision-tools {
      position: absolute;
      z-index: 2;
      top: var(--drop, 0);
      left: 100%;
      padding-left: 0.5rem;
      opacity: 0;
    }

    .own:hover > hd-provision-tools,
    .own:focus-within > hd-provision-tools {
      opacity: 1;
    }
  }

  @media (hover: none) {
    .own > :is(h2, h3, h4, h5, h6),
    .own > .words > .line:first-child,
    .own > .position {
      padding-right: 2.25rem;
    }
  }

  @media print {
    hd-provision-tools {
      display: none;
    }

    .unit[data-target] > .own {
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
    }

    :is(h2, h3, h4, h5, h6) {
      break-after: avoid;
    }

    .line {
      orphans: 3;
      widows: 3;
    }

    .text a {
      color: inherit;
      text-decoration: none;
    }
  }
`;
