/** The question box with what it asks of, and what stands around it. */

import { css } from "lit";

export const askStyles = css`
  .ask {
    container-type: inline-size;
    padding-bottom: max(0.625rem, env(safe-area-inset-bottom));
  }

  .talking .ask {
    position: sticky;
    z-index: 5;
    bottom: 0;
    margin-top: auto;
    padding-top: 0.75rem;
    background: linear-gradient(transparent, var(--paper) 0.75rem);
  }

  .scope {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .scope button {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 2.25rem;
    max-width: 100%;
    padding: 0.125rem 0.625rem;
    border: 1px solid transparent;
    border-radius: var(--round-small);
    background: none;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .scope button:hover {
    background: var(--plain-tint);
    color: var(--ink);
  }

  .scope button[data-set] {
    border-color: var(--accent);
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 600;
  }

  .tight {
    display: none;
  }

  @container (max-width: 36rem) {
    .roomy {
      display: none;
    }

    .tight {
      display: inline;
    }
  }

  .offline {
    display: flex;
    align-items: flex-start;
    gap: 0.5rem;
    margin-bottom: 0.5rem;
    padding: 0.5rem 0.875rem;
    border-radius: var(--round-small);
    background: var(--warn-tint);
    color: var(--warn);
    font-size: var(--text-note);
  }

  .offline .icon {
    margin-top: 0.125em;
  }

  .fine {
    margin: 0.5rem 0.25rem 0;
    color: var(--soft);
    font-size: var(--text-small);
  }

  @media (pointer: coarse) {
    .scope button {
      min-height: 2.75rem;
    }
  }

  @media (max-width: 45rem) {
    /* As wide as the replies that pass behind it. */
    .talking .ask {
      margin-inline: -0.25rem;
      padding-inline: 0.25rem;
    }

    .empty .fine {
      display: none;
    }

    .fine {
      font-size: 0.75rem;
      text-align: center;
    }
  }

  @media (max-width: 24rem) {
    .scope {
      gap: 0;
    }

    .scope button {
      padding-inline: 0.4375rem;
    }
  }

  @media (max-height: 30rem) {
    .talking .ask {
      position: static;
    }
  }

  @media (forced-colors: active) {
    .talking .ask {
      background: Canvas;
    }
  }

  @media print {
    .ask {
      display: none;
    }
  }
`;
