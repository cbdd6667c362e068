/** A list that is a table of three columns where there is room, and cards where there is none. */

import { css } from "lit";

export const libraryStyles = css`
  :host {
    display: block;
  }

  .frame {
    max-width: 84rem;
    margin: 0 auto;
    padding: 2rem 1.5rem 4rem;
  }

  h1 {
    font-size: clamp(1.5rem, 1.2rem + 1.2vw, 2rem);
    font-weight: 700;
    line-height: 1.25;
  }

  header p {
    margin-top: 0.375rem;
    color: var(--soft);
  }

  .filters {
    display: grid;
    grid-template-columns: minmax(16rem, 1fr) minmax(0, 2.4fr);
    align-items: end;
    gap: 0.75rem;
    margin-top: 1.5rem;
    padding: 1rem 1.25rem 1.25rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .search {
    position: relative;
    display: block;
  }

  .search .icon {
    position: absolute;
    bottom: 0.75rem;
    left: 0.75rem;
    color: var(--soft);
    pointer-events: none;
  }

  .search .field {
    padding-left: 2.5rem;
    appearance: none;
  }

  .more {
    display: none;
  }

  .selects {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 0.75rem;
  }

  label span {
    display: block;
    margin-bottom: 0.25rem;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  select[data-set] {
    border-color: var(--accent);
    background-color: var(--accent-tint);
    font-weight: 600;
  }

  .above {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin: 1.25rem 0 0.75rem;
  }

  .order {
    display: flex;
    align-items: center;
    gap: 0.625rem;
  }

  .order span {
    flex: none;
    margin: 0;
  }

  .list {
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .list li {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 12rem minmax(0, 21.5rem);
    align-items: start;
    gap: 0.25rem 2rem;
    padding: 1rem 1.25rem;
  }

  .list li + li {
    border-top: 1px solid var(--line);
  }

  .list li:first-child {
    border-radius: calc(var(--round) - 1px) calc(var(--round) - 1px) 0 0;
  }

  .list li:last-child {
    border-radius: 0 0 calc(var(--round) - 1px) calc(var(--round) - 1px);
  }

  .list li:hover {
    background: var(--accent-tint);
  }

  .list a {
    color: inherit;
    text-decoration: none;
  }

  /* The whole row is the link. */
  .list a::after {
    position: absolute;
    inset: 0;
    content: "";
  }

  .list a:focus-visible {
    outline: none;
  }

  .list li:has(a:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
  }

  .list strong {
    display: block;
    color: var(--accent);
    font-weight: 650;
  }

  .list li:hover strong {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .title {
    display: block;
    line-height: 1.5;
    text-wrap: pretty;
  }

  .from {
    color: var(--soft);
    font-size: var(--text-note);
  }

  .from span {
    display: block;
    font-size: var(--text-minor);
  }

  .rest {
    margin-top: 1rem;
    text-align: center;
  }

  .state {
    padding: 3rem 1rem;
    text-align: center;
  }

  .state h2 {
    font-size: 1.1875rem;
  }

  .state p {
    margin: 0.375rem 0 0.75rem;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.5rem;
  }

  @media (max-width: 64rem) {
    .filters {
      grid-template-columns: minmax(0, 1fr);
    }

    .list li {
      grid-template-columns: minmax(0, 1fr) 15rem;
    }

    .list a {
      grid-row: span 2;
    }
  }

  @media (max-width: 45rem) {
    .frame {
      padding: 1.25rem 1rem 3rem;
    }

    .filters {
      gap: 0.25rem;
      padding: 0.875rem 1rem;
    }

    .more {
      display: flex;
      min-height: 2.75rem;
      margin-top: 0.5rem;
    }

    .selects[data-closed] {
      display: none;
    }

    .selects {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      padding-bottom: 0.25rem;
    }

    .list li {
      grid-template-columns: minmax(0, 1fr);
      padding: 0.875rem 1rem;
    }

    .list a {
      grid-row: auto;
    }

    .from span {
      display: inline;
    }

    .from span::before {
      content: " · ";
    }

    .list .badges {
      margin-top: 0.25rem;
    }
  }

  @media (max-width: 24rem) {
    .selects {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media print {
    .filters, .order, .rest {
      display: none;
    }
  }
`;
