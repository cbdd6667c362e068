import { css } from "lit";

export const chatStyles = css`
  :host {
    display: flex;
    flex: 1;
    width: 100%;
  }

  /* Past conversations, beside the page on wide screens */

  .drawer {
    position: sticky;
    top: calc(var(--masthead-height) + 3px);
    flex: none;
    width: 17.5rem;
    height: calc(100dvh - var(--masthead-height) - 3px);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 1rem;
    border-right: 1px solid var(--line);
    background: var(--surface);
  }

  .drawer h2 {
    margin: 0 0 0.75rem;
    color: var(--soft);
    font-size: var(--text-note);
    font-weight: 600;
  }

  .page {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    padding: 0 calc(var(--room, 0px) + 1.25rem) 0 1.25rem;
  }

  .column {
    display: flex;
    flex: 1;
    flex-direction: column;
    width: 100%;
    max-width: var(--measure);
    margin: 0 auto;
  }

  /* First sight */

  .empty {
    padding-top: clamp(1.5rem, 7vh, 5rem);
    padding-bottom: 2.5rem;
  }

  .empty::before {
    content: "";
    position: fixed;
    z-index: -1;
    right: -20rem;
    bottom: -22rem;
    width: 50rem;
    height: 50rem;
    background: var(--accent);
    mask: url("/static/drum.svg") center / contain no-repeat;
    -webkit-mask: url("/static/drum.svg") center / contain no-repeat;
    opacity: 0.08;
    pointer-events: none;
  }

  .notice {
    display: grid;
    justify-items: start;
    gap: 0.75rem;
    margin: 1.5rem 0;
    padding: 1rem 1.25rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .notice h2 {
    font-size: var(--text-read);
  }

  .notice div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625rem;
  }

  /* Questions and replies */

  .turns {
    display: flex;
    flex-direction: column;
    gap: 2rem;
  }

  .turn {
    padding-top: 1.25rem;
    scroll-margin-top: calc(var(--masthead-height) + 0.25rem);
  }

  .turn:last-child {
    min-height: calc(100dvh - var(--masthead-height) - 12rem);
  }

  .turn + .turn {
    border-top: 1px solid var(--line);
  }

  .asked {
    font-size: var(--text-title);
    font-weight: 650;
    line-height: 1.4;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .asked[data-long] {
    font-size: 1rem;
    font-weight: 500;
  }

  .within {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin-top: 0.25rem;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .within span {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }

  hd-reply {
    margin-top: 1rem;
  }

  @media (max-width: 79.99rem) {
    .drawer {
      display: none;
    }
  }

  @media (max-width: 45rem) {
    .page {
      padding-inline: 1rem;
    }

    .empty::before {
      right: -14rem;
      bottom: -16rem;
      width: 30rem;
      height: 30rem;
    }

    .empty {
      padding-top: 1.25rem;
    }

    .asked {
      font-size: 1.1875rem;
    }

    hd-reply {
      margin-inline: -0.25rem;
    }

    .turn:last-child {
      min-height: calc(100dvh - var(--masthead-height) - 10rem);
    }
  }

  @media (max-height: 30rem) {
    .drawer {
      position: static;
    }
  }

  @media print {
    .drawer {
      display: none;
    }

    .turn:last-child {
      min-height: 0;
    }
  }
`;
