/** The sheet behind the masthead's last button: day or night, and on a phone the pages too. */

import { css } from "lit";

export const menuStyles = css`
  .menu {
    position: relative;
  }

  .sheet {
    position: absolute;
    z-index: 30;
    top: calc(100% + 0.5rem);
    right: 0;
    min-width: 14rem;
    padding: 0.5rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    box-shadow: var(--shadow);
    color: var(--ink);
  }

  .sheet :focus-visible {
    outline-color: var(--accent);
    outline-offset: -2px;
  }

  .sheet legend {
    padding: 0.375rem 0.75rem;
    color: var(--soft);
    font-size: var(--text-minor);
    font-weight: 600;
  }

  .sheet .choice, .sheet a {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    width: 100%;
    min-height: 2.75rem;
    padding: 0.25rem 0.75rem;
    border: 0;
    border-radius: var(--round-small);
    background: none;
    color: var(--ink);
    text-align: start;
    text-decoration: none;
  }

  .sheet .choice:hover, .sheet a:hover {
    background: var(--plain-tint);
  }

  .sheet .choice[aria-pressed="true"], .sheet a[aria-current] {
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 600;
  }

  .sheet nav {
    display: none;
    margin-bottom: 0.5rem;
    padding-bottom: 0.5rem;
    border-bottom: 1px solid var(--line);
  }

  .sheet nav ul {
    display: grid;
  }

  .sheet nav a {
    height: auto;
    border-bottom: 0;
  }

  .sheet nav .icon {
    display: block;
  }

  @media (max-width: 48rem) {
    .sheet nav {
      display: block;
    }
  }
`;
