/** The frame of the reader: contents on the left of a wide screen, the text as a sheet, room beside it for its tools. */

import { css } from "lit";

export const readerStyles = css`
  :host {
    --top: calc(var(--masthead-height) + 3px);
    --bar: 3.75rem;
    --above: var(--bar); /* the page keeps the masthead's height free (scroll-padding) */
    display: block;
  }

  .state {
    max-width: var(--measure);
    margin: 0 auto;
    padding: 3rem 1.25rem;
  }

  .state h1 {
    font-size: 1.5rem;
  }

  .state p {
    margin-top: 0.5rem;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    padding-top: 0.75rem;
  }

  .frame {
    display: grid;
    grid-template-columns: minmax(0, 19rem) minmax(0, 53rem);
    justify-content: center;
    gap: 2.5rem;
    max-width: 84rem;
    margin: 0 auto;
    padding: 0 1.5rem;
  }

  .side {
    position: sticky;
    top: var(--top);
    align-self: start;
    max-height: calc(100vh - var(--top));
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 1.25rem 0.25rem 2rem 0;
    scrollbar-width: thin;
  }

  .side h2 {
    margin: 0 0 0.5rem;
    padding-left: 0.75rem;
    color: var(--soft);
    font-size: var(--text-note);
    font-weight: 650;
  }

  .bar {
    position: sticky;
    z-index: 4;
    top: var(--top);
    display: flex;
    align-items: center;
    gap: 0.5rem;
    height: var(--bar);
    background: var(--paper);
  }

  .bar hd-find {
    flex: 1;
  }

  .bar .quiet {
    flex: none;
    min-height: 2.75rem;
  }

  .for-day[data-set] {
    border-color: var(--accent);
    background: var(--accent-tint);
    font-weight: 600;
  }

  .for-contents {
    display: none;
  }

  .sheet {
    margin-bottom: 3rem;
    padding: 2.25rem 4rem 2.5rem 3rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .text {
    padding-top: 0.75rem;
  }

  .part {
    margin-top: 2rem;
    padding-top: 1.5rem;
    border-top: 1px solid var(--line);
    scroll-margin-top: var(--above);
  }

  .part:focus {
    outline: none;
  }

  .part > h2 {
    margin: 0 0 0.75rem;
    font-size: 1.1875rem;
  }

  .after .part > .unit h2 {
    margin-top: 0;
    font-size: 1.1875rem;
  }

  .after {
    padding-top: 0;
  }

  .lost {
    display: flex;
    gap: 0.625rem;
    margin-bottom: 1.25rem;
    padding: 0.625rem 0.875rem;
    border-radius: var(--round-small);
    background: var(--warn-tint);
    color: var(--warn);
    font-size: var(--text-note);
  }

  .lost .icon {
    margin-top: 0.125em;
  }

  .explain {
    margin-bottom: 1rem;
    color: var(--soft);
  }

  #day {
    --dialog-width: 27rem;
  }

  .printed {
    display: none;
  }

  @media (max-width: 68rem) {
    .frame {
      grid-template-columns: minmax(0, 53rem);
      padding: 0 1.25rem;
    }

    .side {
      display: none;
    }

    .for-contents {
      display: inline-flex;
    }
  }

  @media (max-width: 45rem) {
    .frame {
      padding: 0;
    }

    .bar {
      padding: 0 0.75rem;
      border-bottom: 1px solid var(--line);
    }

    .bar .quiet {
      width: 2.75rem;
      padding: 0;
    }

    .bar .quiet > span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .sheet {
      margin-bottom: 0;
      padding: 1.25rem 1.25rem 2rem;
      border: 0;
      border-radius: 0;
    }
  }

  @media (max-width: 45rem) and (hover: hover) {
    .sheet {
      padding-right: 3.25rem;
    }
  }

  @media (max-height: 30rem) {
    :host {
      --top: 0px;
    }
  }

  @media print {
    /* Paper is white, also for who reads in the dark. */
    :host {
      --ink: #000000;
      --soft: #3d4650;
      --accent: #000000;
      --line: #9aa3ad;
      --edge: #5c6670;
      --gold: #5c6670;
      --good: #000000;
      --warn: #000000;
      --bad: #000000;
      --wait: #000000;
      --plain: #000000;
      --good-tint: transparent;
      --warn-tint: transparent;
      --bad-tint: transparent;
      --wait-tint: transparent;
      --plain-tint: transparent;
    }

    .badge {
      padding-inline: 0;
    }

    .frame {
      display: block;
      padding: 0;
    }

    .side, .bar, hd-dialog, .lost {
      display: none;
    }

    .sheet {
      padding: 0;
      border: 0;
      background: none;
      color: #000000;
    }

    .printed {
      display: block;
      margin-top: 1.5rem;
      padding-top: 0.75rem;
      border-top: 1px solid #000000;
      font-size: 10pt;
    }
  }
`;
