/** Sections beside their list where there is room, below a row of them where there is none. */

import { css } from "lit";

export const shellStyles = css`
  :host {
    display: block;
  }

  .middle, .door {
    width: min(26rem, calc(100% - 2rem));
    margin: clamp(1.5rem, 10vh, 6rem) auto;
  }

  .middle {
    display: grid;
    justify-items: center;
    gap: 0.75rem;
    text-align: center;
  }

  .door {
    padding: 1.75rem 2rem 2rem;
    border: 1px solid var(--line);
    border-top: 3px solid var(--gold);
    border-radius: var(--round);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  h1 {
    font-size: 1.5rem;
    font-weight: 700;
    line-height: 1.3;
  }

  .lede {
    margin-bottom: 1.25rem;
    color: var(--soft);
  }

  .frame {
    display: grid;
    grid-template-columns: 16.5rem minmax(0, 1fr);
    gap: 2rem;
    max-width: 92rem;
    margin: 0 auto;
    padding: 1.75rem 1.5rem 4rem;
  }

  .side {
    position: sticky;
    top: calc(var(--masthead-height) + 1.75rem);
    display: flex;
    flex-direction: column-reverse;
    align-self: start;
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1rem;
    margin-top: 1rem;
    padding: 0.75rem 0.875rem 0;
    border-top: 1px solid var(--line);
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .who strong {
    color: var(--ink);
    overflow-wrap: anywhere;
  }

  .who .link {
    flex: none;
    min-height: 2.75rem;
  }

  nav a {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 2.75rem;
    margin-bottom: 0.125rem;
    padding: 0.25rem 0.875rem;
    border-radius: var(--round-small);
    color: var(--ink);
    text-decoration: none;
  }

  nav a .icon {
    flex: none;
    color: var(--soft);
  }

  nav a:hover {
    background: var(--plain-tint);
  }

  nav a[aria-current] {
    background: var(--accent-tint);
    box-shadow: inset 3px 0 var(--accent);
    color: var(--accent);
    font-weight: 600;
  }

  nav a[aria-current] .icon {
    color: inherit;
  }

  @media (max-width: 64rem) {
    .frame {
      display: block;
      padding: 0 1.5rem 3rem;
    }

    .side {
      position: static;
      flex-direction: column;
      margin: 0 -1.5rem 1.25rem;
    }

    .who {
      flex-wrap: nowrap;
      margin: 0;
      padding: 0.25rem 1.5rem;
      border: 0;
    }

    nav {
      position: relative;
      overflow-x: auto;
      border-bottom: 1px solid var(--line);
      scrollbar-width: none;
    }

    nav ul {
      display: flex;
      gap: 0.25rem;
      width: max-content;
      padding: 0 1rem;
    }

    nav a {
      gap: 0.5rem;
      margin: 0;
      padding: 0 0.75rem;
      border-radius: 0;
      white-space: nowrap;
    }

    nav a:focus-visible {
      outline-offset: -3px;
    }

    nav a[aria-current] {
      background: none;
      box-shadow: inset 0 -3px var(--accent);
    }
  }

  @media (max-width: 45rem) {
    .frame {
      padding-inline: 1rem;
    }

    .side {
      margin-inline: -1rem;
    }

    .who {
      padding-inline: 1rem;
    }

    nav ul {
      padding-inline: 0.25rem;
    }

    .door {
      padding: 1.25rem 1.25rem 1.5rem;
    }
  }
`;
