import { css } from "lit";

export const mastheadStyles = css`
  :host {
    position: sticky;
    z-index: 10;
    top: 0;
    display: block;
    border-bottom: 3px solid var(--gold);
    background: var(--masthead);
    color: var(--on-masthead);
  }

  header {
    display: flex;
    align-items: center;
    gap: 0.5rem 1.25rem;
    height: var(--masthead-height);
    padding: 0 max(1.25rem, env(safe-area-inset-right)) 0 max(1.25rem, env(safe-area-inset-left));
    white-space: nowrap;
  }

  :focus-visible {
    outline-color: var(--on-masthead);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    color: inherit;
    line-height: 1.3;
    text-decoration: none;
  }

  .brand img {
    display: block;
    width: 2.5rem;
    height: 2.5rem;
  }

  .brand strong {
    display: block;
    font-size: 1.1875rem;
    font-weight: 700;
  }

  .brand span span {
    color: var(--on-masthead-soft);
    font-size: var(--text-minor);
  }

  nav ul {
    display: flex;
    gap: 0.25rem;
  }

  nav a {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    height: var(--masthead-height);
    padding: 3px 0.875rem 0;
    border-bottom: 3px solid transparent;
    color: var(--on-masthead-soft);
    text-decoration: none;
  }

  nav a:hover {
    color: var(--on-masthead);
    background: rgb(255 255 255 / 8%);
  }

  nav a:focus-visible {
    outline-offset: -4px;
  }

  nav a[aria-current] {
    border-bottom-color: var(--gold);
    color: var(--on-masthead);
    font-weight: 600;
  }

  nav .icon {
    display: none;
  }

  .actions {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin-left: auto;
  }

  .search, .round {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.75rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid rgb(255 255 255 / 45%);
    border-radius: var(--round-small);
    background: none;
    color: inherit;
    font-size: var(--text-note);
  }

  .round {
    justify-content: center;
    width: 2.75rem;
    padding: 0;
    border-color: transparent;
  }

  .search:hover, .round:hover {
    background: rgb(255 255 255 / 14%);
  }

  kbd {
    padding: 0 0.375rem;
    border: 1px solid rgb(255 255 255 / 35%);
    border-radius: 0.25rem;
    color: var(--on-masthead-soft);
    font: inherit;
    font-size: 0.75rem;
  }

  .wide {
    display: grid;
  }

  .narrow {
    display: none;
  }

  .skip {
    position: fixed;
    z-index: 60;
    top: -6rem;
    left: 1rem;
    padding: 0.625rem 1rem;
    border-radius: 0 0 var(--round-small) var(--round-small);
    background: var(--surface);
    color: var(--accent);
    font-weight: 600;
  }

  .skip:focus {
    top: 0;
    outline-color: var(--gold);
  }

  @media (max-width: 88rem) {
    .brand span span {
      display: none;
    }
  }

  @media (max-width: 66rem) {
    kbd {
      display: none;
    }
  }

  @media (max-width: 48rem) {
    header {
      padding-inline: 1rem;
      gap: 0.5rem;
    }

    .brand img {
      width: 2.25rem;
      height: 2.25rem;
    }

    header > nav, .wide {
      display: none;
    }

    .search span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .narrow {
      display: grid;
    }

    .actions {
      gap: 0;
    }

    .search {
      justify-content: center;
      width: 2.75rem;
      padding: 0;
      border-color: transparent;
    }
  }

  @media (max-height: 30rem) {
    :host {
      position: static;
    }
  }

  @media (forced-colors: active) {
    nav a:not([aria-current]) {
      border-bottom-color: Canvas;
    }
  }

  @media print {
    :host {
      position: static;
      background: none;
      color: #000000;
    }

    nav, .actions {
      display: none;
    }
  }
`;
