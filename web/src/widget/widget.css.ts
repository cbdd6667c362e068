import { css } from "lit";

export const widgetStyles = css`
  /* Nothing of the host page is inherited below this element. */
  .root {
    all: initial;
    position: fixed;
    z-index: 2147483000;
    right: 1.25rem;
    bottom: calc(1.25rem + var(--stacked, 0) * 4.5rem);
    display: block;
    color: var(--ink);
    font: 1rem/1.55 var(--sans);
    overflow-wrap: break-word;
  }

  .root[data-side="left"] {
    right: auto;
    left: 1.25rem;
  }

  .launcher {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-height: 3.5rem;
    max-width: calc(100vw - 2.5rem);
    padding: 0.25rem 1.25rem 0.25rem 1rem;
    border: 2px solid #ffffff;
    border-radius: 1.75rem;
    background: var(--fill);
    box-shadow: 0 2px 6px rgb(0 0 0 / 25%), 0 8px 28px rgb(0 0 0 / 22%);
    color: var(--on-fill);
    font-weight: 600;
  }

  .launcher:hover {
    background: var(--fill-strong);
  }

  .launcher .icon {
    width: 1.75rem;
    height: 1.75rem;
  }

  dialog {
    position: fixed;
    z-index: 1;
    inset: auto;
    right: 1.25rem;
    bottom: 1.25rem;
    width: min(26.5rem, calc(100vw - 2.5rem));
    height: min(42rem, calc(100vh - 2.5rem));
    max-width: none;
    max-height: none;
    margin: 0;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 1rem;
    background: var(--paper);
    box-shadow: 0 4px 12px rgb(0 0 0 / 18%), 0 16px 48px rgb(0 0 0 / 24%);
    color: var(--ink);
    animation: rise 0.2s ease-out;
  }

  [data-side="left"] dialog {
    right: auto;
    left: 1.25rem;
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
  }

  @keyframes rise {
    from {
      transform: translateY(1.5rem);
      opacity: 0;
    }
  }

  .head {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.5rem 0.5rem 0.5rem 1rem;
    border-bottom: 3px solid var(--gold);
    background: var(--masthead);
    color: #ffffff;
  }

  .head h2 {
    flex: 1;
    min-width: 0;
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.35;
  }

  .head .bare {
    color: #ffffff;
  }

  .head .bare:hover {
    background: rgb(255 255 255 / 16%);
    color: #ffffff;
  }

  .head :focus-visible {
    outline-color: #ffffff;
    outline-offset: -3px;
  }

  .log, .source {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 1rem;
  }

  .log:focus-visible, .source:focus-visible {
    outline-offset: -3px;
  }

  .greeting {
    font-size: 1.0625rem;
  }

  .machine {
    display: flex;
    gap: 0.625rem;
    margin-top: 0.875rem;
    padding-left: 0.75rem;
    border-left: 3px solid var(--gold);
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .machine .icon {
    color: var(--accent);
  }

  .within {
    margin-top: 0.75rem;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .questions {
    display: grid;
    gap: 0.5rem;
    margin-top: 1rem;
  }

  .questions button {
    width: 100%;
    min-height: 2.75rem;
    padding: 0.5rem 0.875rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--accent);
    font-size: var(--text-note);
    line-height: 1.4;
    text-align: start;
  }

  .questions button:hover {
    border-color: var(--accent);
    background: var(--accent-tint);
  }

  .turn + .turn {
    margin-top: 1.25rem;
  }

  .turn:last-child {
    min-height: 100%;
  }

  .asked {
    width: fit-content;
    max-width: 90%;
    margin: 0 0 0.75rem auto;
    padding: 0.5rem 0.875rem;
    border-radius: var(--round) var(--round) 0.1875rem var(--round);
    background: var(--fill);
    color: var(--on-fill);
    font-size: 1rem;
    font-weight: 500;
    line-height: 1.45;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .foot {
    padding: 0.625rem 0.75rem max(0.5rem, env(safe-area-inset-bottom));
    border-top: 1px solid var(--line);
    background: var(--paper);
  }

  .fine {
    margin-top: 0.375rem;
    color: var(--soft);
    font-size: 0.75rem;
    text-align: center;
  }

  .source h3 {
    margin-bottom: 0.25rem;
    font-size: 1.125rem;
    font-weight: 650;
    line-height: 1.4;
  }

  .over {
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .source hd-source {
    margin-top: 1rem;
  }

  @media (max-width: 30rem), (max-height: 26rem) {
    dialog, [data-side="left"] dialog {
      inset: 0;
      width: 100%;
      height: 100%;
      border: 0;
      border-radius: 0;
    }
  }

  @media (max-width: 30rem) {
    .launcher span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .launcher {
      justify-content: center;
      width: 3.75rem;
      min-height: 3.75rem;
      padding: 0;
      border-radius: 50%;
    }
  }

  @media print {
    .root {
      display: none;
    }
  }
`;
