import { css } from "lit";

export const lookupStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  .box {
    position: relative;
    flex: none;
  }

  .box > .icon {
    position: absolute;
    top: 50%;
    left: 1.125rem;
    width: 1.375rem;
    height: 1.375rem;
    color: var(--soft);
    transform: translateY(-50%);
    pointer-events: none;
  }

  .field {
    height: 3.5rem;
    padding: 0 3.25rem;
    border-radius: var(--round);
    font-size: 1.125rem;
    text-overflow: ellipsis;
  }

  .box .bare {
    position: absolute;
    top: 0.375rem;
    right: 0.375rem;
  }

  .below {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .told {
    display: flex;
    gap: 0.625rem;
    margin: 0.75rem 0 0;
    padding: 0.625rem 0.875rem;
    border-radius: var(--round-small);
    background: var(--warn-tint);
    color: var(--warn);
    font-size: var(--text-note);
  }

  .told[data-tone="bad"] {
    background: var(--bad-tint);
    color: var(--bad);
  }

  .told .icon {
    margin-top: 0.125em;
  }

  .list {
    display: grid;
    gap: 0.25rem;
    margin-top: 0.75rem;
  }

  .list[data-late] {
    opacity: 0.65;
  }

  .option {
    display: flex;
    align-items: flex-start;
    gap: 0.875rem;
    padding: 0.75rem 0.5rem 0.75rem 0.875rem;
    border: 1px solid transparent;
    border-left-width: 3px;
    border-radius: var(--round-small);
    cursor: pointer;
    scroll-margin: 0.5rem;
  }

  .option[aria-selected="true"] {
    border-color: var(--line);
    border-left-color: var(--gold);
    background: var(--accent-tint);
  }

  .sign {
    padding-top: 0.125rem;
    color: var(--soft);
  }

  .said {
    flex: 1;
    min-width: 0;
  }

  .said strong {
    display: block;
    color: var(--accent);
    font-weight: 650;
    line-height: 1.45;
  }

  .detail {
    display: -webkit-box;
    overflow: hidden;
    line-height: 1.5;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  /* Whose provision it is says its name already; the title of the document is only a reminder. */
  .option:not([data-kind="document"]) .detail {
    color: var(--soft);
    -webkit-line-clamp: 1;
  }

  .quote {
    display: -webkit-box;
    overflow: hidden;
    font-size: var(--text-note);
    line-height: 1.5;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .badge {
    margin-top: 0.375rem;
    font-size: var(--text-small);
  }

  .copy {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    min-width: 2.75rem;
    min-height: 2.75rem;
    padding: 0 0.625rem;
    border-radius: var(--round-small);
    color: var(--soft);
    font-size: var(--text-minor);
    white-space: nowrap;
  }

  .copy:hover, .copy[data-done] {
    background: var(--surface);
    color: var(--accent);
  }

  .hints {
    padding: 1rem 0.25rem;
    color: var(--soft);
    text-wrap: pretty;
  }

  .hints strong {
    color: var(--ink);
  }

  .hints ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.75rem;
  }

  .keys {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    padding: 0.75rem 0.25rem 0;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  kbd {
    display: inline-block;
    min-width: 1.5rem;
    margin-right: 0.25rem;
    padding: 0 0.375rem;
    border: 1px solid var(--edge);
    border-radius: 0.3125rem;
    font: inherit;
    font-size: var(--text-small);
    text-align: center;
  }

  /* On its page the list may be long; what the keys do stands under the box. */
  :host([page]) .below {
    order: 1;
    overflow: visible;
  }

  @media (hover: none) {
    .keys {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @media (max-width: 30rem) {
    .sign {
      display: none;
    }

    .copy span {
      display: none;
    }
  }
`;
