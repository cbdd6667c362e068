/** Fields and choices of administration. */

import { css } from "lit";

export const formStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    align-items: end;
    gap: 0.75rem 1rem;
  }

  .filters {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.5rem), 1fr));
    align-items: start;
  }

  .filters > label:first-child {
    grid-column: span 2;
  }

  .fields .whole {
    grid-column: 1 / -1;
  }

  label > span, .label, legend {
    display: block;
    margin-bottom: 0.25rem;
    color: var(--soft);
    font-size: var(--text-note);
  }

  label.tick {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.75rem;
  }

  label.tick span {
    margin: 0;
    color: var(--ink);
  }

  .tick input {
    width: 1.25rem;
    height: 1.25rem;
    accent-color: var(--fill);
  }

  textarea.field {
    min-height: 5rem;
    line-height: 1.5;
    resize: vertical;
    field-sizing: content;
  }

  .hint {
    display: block;
    margin-top: 0.25rem;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .segments {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    padding: 0.25rem;
    border: 1px solid var(--line);
    border-radius: calc(var(--round-small) + 0.25rem);
    background: var(--surface);
  }

  .segments button {
    min-height: 2.25rem;
    padding: 0 0.875rem;
    border: 0;
    border-radius: var(--round-small);
    background: none;
    color: var(--soft);
    font-size: var(--text-note);
  }

  .segments button:hover {
    background: var(--plain-tint);
  }

  .segments button[aria-pressed="true"] {
    background: var(--fill);
    color: var(--on-fill);
    font-weight: 600;
  }

  @media (pointer: coarse) {
    .segments button {
      min-height: 2.75rem;
    }
  }

  @media (max-width: 45rem) {
    .segments {
      display: flex;
      column-gap: 0;
    }

    .segments button {
      flex: 1 0 auto;
      padding: 0 0.5rem;
    }
  }
`;
