/** What every component's shadow root starts from: `static styles = [base, css`…`]`. */

import { css } from "lit";

export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    overflow-wrap: break-word;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, fieldset, legend {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul, ol {
    list-style: none;
  }

  button, input, textarea, select {
    font: inherit;
    color: inherit;
  }

  button {
    cursor: pointer;
  }

  button:disabled {
    cursor: default;
    opacity: 0.6;
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  [tabindex="-1"]:focus-visible {
    outline-width: 2px;
    outline-offset: 4px;
    border-radius: 2px;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .number, .chips {
    white-space: nowrap;
  }

  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }

  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .link:hover, a:hover {
    text-decoration-thickness: 2px;
  }

  .quiet, .primary {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-height: 2.5rem;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--edge);
    border-radius: var(--round-small);
    background: var(--surface);
    color: var(--accent);
    font-size: var(--text-note);
    text-decoration: none;
  }

  .quiet:hover:not(:disabled) {
    background: var(--accent-tint);
  }

  .primary {
    border-color: transparent;
    background: var(--fill);
    color: var(--on-fill);
    font-weight: 600;
  }

  .primary:hover:not(:disabled) {
    background: var(--fill-strong);
  }

  /* A square button with only an icon; it needs an aria-label. */
  .bare {
    display: grid;
    flex: none;
    place-items: center;
    width: 2.75rem;
    height: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: var(--round-small);
    background: none;
    color: var(--soft);
  }

  .bare:hover {
    background: var(--plain-tint);
    color: var(--ink);
  }

  .field {
    width: 100%;
    min-height: 2.75rem;
    padding: 0.375rem 0.75rem;
    border: 1px solid var(--edge);
    border-radius: var(--round-small);
    background: var(--surface);
    color: var(--ink);
    font-size: 1rem; /* below that, iOS zooms in on the field */
  }

  .field::placeholder {
    color: var(--soft);
    opacity: 1;
  }

  /* The browser's own arrow sticks to the border. */
  select.field {
    padding-right: 2.25rem;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--soft) 50%),
      linear-gradient(-45deg, transparent 50%, var(--soft) 50%);
    background-position: right 1.1875rem center, right 0.875rem center;
    background-repeat: no-repeat;
    background-size: 0.3125rem 0.3125rem;
    text-overflow: ellipsis;
    appearance: none;
  }

  .problem {
    color: var(--bad);
    font-size: var(--text-note);
  }

  .loading {
    color: var(--soft);
  }

  mark {
    padding: 0.0625em 0.125em;
    border-radius: 0.1875rem;
    background: var(--mark);
    color: inherit;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }

  dialog {
    padding: 0;
    border: 0;
    background: var(--surface);
    color: var(--ink);
  }

  dialog::backdrop {
    background: var(--backdrop);
  }

  @media (pointer: coarse) {
    .quiet, .primary {
      min-height: 2.75rem;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }

  @media (forced-colors: active) {
    select.field {
      padding-right: 0.75rem;
      background-image: none;
      appearance: auto;
    }

    .primary, .chip, .badge {
      border: 1px solid currentColor;
    }

    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
