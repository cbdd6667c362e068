/** What all sections of administration look like: cards, notes, states. */

import { css } from "lit";
import { formStyles } from "./forms.css";
import { tableStyles } from "./tables.css";

export const adminStyles = css`
  ${tableStyles}
  ${formStyles}

  :host {
    display: block;
  }

  h1 {
    font-size: clamp(1.375rem, 1.2rem + 0.9vw, 1.75rem);
    font-weight: 700;
    line-height: 1.25;
  }

  h2 {
    font-size: 1.125rem;
    font-weight: 650;
    line-height: 1.4;
  }

  h3 {
    font-size: 1rem;
    font-weight: 650;
  }

  .lede {
    max-width: var(--measure);
    margin-top: 0.375rem;
    color: var(--soft);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.75rem 1.5rem;
    margin-bottom: 1.25rem;
  }

  .card {
    padding: 1.125rem 1.25rem 1.25rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .card + .card, .stack > * + * {
    margin-top: 1rem;
  }

  .card > h2 + * {
    margin-top: 0.75rem;
  }

  .soft {
    color: var(--soft);
    font-size: var(--text-note);
  }

  .minor {
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .row, .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.625rem;
  }

  .acts {
    margin-top: 1rem;
  }

  .danger {
    color: var(--bad);
  }

  .danger:hover:not(:disabled) {
    background: var(--bad-tint);
  }

  .primary.grave {
    background: var(--bad);
    color: var(--surface);
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }

  a.strong {
    font-weight: 600;
    text-decoration: none;
  }

  a.strong:hover {
    text-decoration: underline;
  }

  .clamp {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .note {
    display: flex;
    gap: 0.625rem;
    padding: 0.75rem 1rem;
    border-radius: var(--round-small);
    background: var(--plain-tint);
  }

  .note .icon {
    flex: none;
    margin-top: 0.1875rem;
  }

  .note[data-tone="bad"] {
    background: var(--bad-tint);
    color: var(--bad);
  }

  .note[data-tone="good"] {
    background: var(--good-tint);
    color: var(--good);
  }

  .note[data-tone="warn"] {
    background: var(--warn-tint);
    color: var(--warn);
  }

  .state {
    padding: 2.5rem 1rem;
    color: var(--soft);
    text-align: center;
  }

  .state .quiet {
    margin-top: 0.75rem;
  }

  dl.facts {
    display: grid;
    grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr);
    gap: 0.375rem 1.25rem;
  }

  .facts dt {
    color: var(--soft);
  }

  .bullets li {
    padding-left: 1rem;
    text-indent: -1rem;
  }

  .bullets li::before {
    display: inline-block;
    width: 1rem;
    content: "•";
    text-indent: 0;
  }

  details > summary {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.75rem;
    color: var(--accent);
    cursor: pointer;
  }

  details > summary::before {
    width: 0.5rem;
    height: 0.5rem;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    content: "";
    transform: rotate(-45deg);
  }

  details[open] > summary::before {
    transform: rotate(45deg);
  }

  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-height: 2.75rem;
    text-decoration: none;
  }

  .pager {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    margin-top: 0.875rem;
  }

  progress {
    width: 100%;
    height: 0.625rem;
    accent-color: var(--fill);
  }

  code {
    font-family: ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }

  @media (max-width: 56rem) {
    .card {
      padding: 1rem;
    }

    dl.facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }

    .facts dd {
      margin-bottom: 0.5rem;
    }
  }
`;
