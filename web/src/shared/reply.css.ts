import { css } from "lit";

export const replyStyles = css`
  :host {
    --pad: 1.375rem;
    --pad-block: 1.125rem;
    display: block;
    padding: var(--pad-block) var(--pad) 1.125rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .stack > * + * {
    margin-top: 1rem;
  }

  .prose {
    font-size: var(--text-read);
    line-height: 1.7;
  }

  .prose:empty {
    display: none;
  }

  .prose > * + * {
    margin-top: 0.75rem;
  }

  .prose p {
    white-space: pre-line;
  }

  .prose ul {
    padding-left: 1.25rem;
    list-style: disc;
  }

  .prose li + li {
    margin-top: 0.375rem;
  }

  .prose li::marker {
    color: var(--accent);
  }

  .chip {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 1.5rem;
    height: 1.5rem;
    margin: -0.25rem 0.0625rem; /* a line with a chip is as high as the others */
    padding: 0 0.375rem;
    border: 1px solid transparent;
    border-radius: 0.75rem;
    background: var(--accent-tint);
    color: var(--accent);
    font-family: var(--sans);
    font-size: var(--text-small);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    vertical-align: 0.125em;
  }

  button.chip:hover {
    border-color: currentColor;
  }

  .chip[aria-expanded="true"] {
    background: var(--fill);
    color: var(--on-fill);
  }

  .chip.pending {
    background: var(--plain-tint);
    color: var(--plain);
  }

  /* What kind of reply it is */

  .verdict {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    margin: calc(-1 * var(--pad-block)) calc(-1 * var(--pad)) 0;
    padding: 0.625rem var(--pad);
    border-radius: calc(var(--round) - 1px) calc(var(--round) - 1px) 0 0;
    background: var(--tint, var(--plain-tint));
    color: var(--tone, var(--plain));
  }

  .verdict strong {
    font-weight: 650;
  }

  [data-look="partly"], [data-look="unverified"] {
    --tone: var(--warn);
    --tint: var(--warn-tint);
  }

  [data-look="scope"] {
    --tone: var(--wait);
    --tint: var(--wait-tint);
  }

  [data-look="clarify"] {
    --tone: var(--accent);
    --tint: var(--accent-tint);
  }

  [data-look="failed"] {
    --tone: var(--bad);
    --tint: var(--bad-tint);
  }

  /* Citations */

  .part {
    padding-top: 1rem;
    border-top: 1px solid var(--line);
  }

  .part h3 {
    margin-bottom: 0.625rem;
    color: var(--soft);
    font-size: var(--text-note);
    font-weight: 600;
  }

  .part :is(ol, ul) {
    display: grid;
    gap: 0.5rem;
  }

  /* What to do with it */

  .tools:not(hd-feedback) {
    display: flex;
  }

  .note, .error-id {
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .suggestion {
    width: 100%;
    min-height: 2.75rem;
    padding: 0.5rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--accent);
    font-size: var(--text-note);
    line-height: 1.45;
    text-align: start;
  }

  .suggestion:hover {
    border-color: var(--accent);
    background: var(--accent-tint);
  }

  /* Progress */

  .progress {
    color: var(--soft);
    animation: appear 0.2s 0.15s both;
  }

  .progress ol {
    display: flex;
    gap: 0.375rem;
    max-width: 18rem;
    margin-bottom: 0.625rem;
  }

  .progress li {
    flex: 1;
    height: 4px;
    border-radius: 2px;
    background: var(--line);
  }

  .progress .past {
    background: var(--accent);
  }

  .progress .now {
    background: var(--accent);
    animation: pulse 1.2s ease-in-out infinite alternate;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .carried {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 0.75rem;
    margin: 0;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  @keyframes pulse {
    to {
      opacity: 0.3;
    }
  }

  :host([compact]) {
    --pad: 0.875rem;
    --pad-block: 0.875rem;
  }

  :host([compact]) .prose {
    font-size: 1rem;
    line-height: 1.6;
  }

  @media (max-width: 45rem) {
    :host {
      --pad: 1rem;
      --pad-block: 1rem;
    }
  }

  @media print {
    :host {
      border-color: #000000;
    }

    .tools, .suggestions, .carried button {
      display: none;
    }
  }
`;
