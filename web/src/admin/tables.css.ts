/** Tables of administration. */

import { css } from "lit";

export const tableStyles = css`
  /* Tables become cards on a phone: each cell names its column there. */
  .wide {
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-note);
  }

  th, td {
    padding: 0.6875rem 0.75rem;
    text-align: start;
    vertical-align: top;
  }

  th:first-child, td:first-child {
    padding-left: 1.25rem;
  }

  th:last-child, td:last-child {
    padding-right: 1.25rem;
  }

  thead th {
    color: var(--soft);
    font-size: var(--text-minor);
    font-weight: 500;
    white-space: nowrap;
  }

  tbody tr {
    border-top: 1px solid var(--line);
  }

  tbody th {
    font-weight: inherit;
  }

  td.number, th.number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  td .badge {
    white-space: nowrap;
  }

  td .badge:has(.number) {
    white-space: normal;
  }

  td .quiet {
    min-height: 2.25rem;
  }

  .nowrap {
    white-space: nowrap;
  }

  @media (max-width: 56rem) {
    table, tbody, tr, td, tbody th {
      display: block;
      width: auto;
    }

    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      padding: 0.75rem 1rem;
    }

    tbody tr:first-child {
      border-top: 0;
    }

    td, tbody th, td:first-child, th:first-child, td:last-child, td.number {
      padding: 0.125rem 0;
      text-align: start;
    }

    td[data-name]:not([data-name=""])::before {
      content: attr(data-name) ": ";
      color: var(--soft);
    }

    td:has(.badge)::before, td:empty {
      display: none;
    }
  }
`;
