/** The tables of an answer: each cell with its chips, the whole in a region that scrolls by itself, files to take away. */

import { css, html, nothing, type TemplateResult } from "lit";
import type { Api } from "./api";
import { icon } from "./icons";
import { withChips, type Chip } from "./markdown";
import { capitalized, unbroken } from "./text";
import type { Answer, Cell, Table } from "./types";

const NAMES = { comparison: "Bảng so sánh", deadlines: "Bảng việc và thời hạn" } as const;

export function answerTables(answer: Answer, api: Api, chip: Chip): TemplateResult[] {
  return (answer.tables ?? []).map((table, index) => {
    const id = `table-${index}`;
    const dated = table.kind === "deadlines" && table.rows.some((row) => row.due);
    return html`<figure class="tabled">
      <figcaption id=${id}>${unbroken(table.caption || NAMES[table.kind] || "Bảng")}</figcaption>
      <div class="table" role="group" tabindex="0" aria-labelledby=${id} data-kind=${table.kind} data-columns=${table.columns.length}>
        ${drawn(table, chip)}
      </div>
      <div class="files">
        <a href=${api.fileUrl(answer.record_id, `tables/${index + 1}.xlsx`)} download>${icon("download")}Tải bảng (.xlsx)</a>
        ${dated
          ? html`<a href=${api.fileUrl(answer.record_id, "deadlines.ics")} download>${icon("calendar")}Thêm thời hạn vào lịch (.ics)</a>`
          : nothing}
      </div>
    </figure>`;
  });
}

function drawn(table: Table, chip: Chip): TemplateResult {
  const cell = (each: Cell): TemplateResult => {
    if (!each.text) return html`<span class="empty" aria-hidden="true">–</span><span class="unseen">Không có</span>`;
    return html`${withChips(capitalized(each.text), each.citations, chip)}`;
  };
  // The roles keep it a table for screen readers where it is set as cards.
  return html`<table role="table">
    <thead role="rowgroup">
      <tr role="row">${table.columns.map((column) => html`<th role="columnheader" scope="col">${unbroken(column)}</th>`)}</tr>
    </thead>
    <tbody role="rowgroup">
      ${table.rows.map(
        ({ cells }) => html`<tr role="row">
          ${cells.map((each, column) =>
            column === 0 && each.text && table.kind === "deadlines"
              ? html`<th role="rowheader" scope="row" data-label=${table.columns[column] ?? ""}>${cell(each)}</th>`
              : html`<td role="cell" data-label=${table.columns[column] ?? ""} ?data-empty=${!each.text}>${cell(each)}</td>`,
          )}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

export const tableStyles = css`
  .tabled {
    container-type: inline-size;
  }

  .tabled figcaption {
    margin-bottom: 0.5rem;
    font-weight: 600;
  }

  .table {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
    background:
      linear-gradient(to right, var(--surface) 30%, transparent) left / 2rem 100% no-repeat local,
      linear-gradient(to left, var(--surface) 30%, transparent) right / 2rem 100% no-repeat local,
      linear-gradient(to right, rgb(0 0 0 / 14%), transparent) left / 0.75rem 100% no-repeat scroll,
      linear-gradient(to left, rgb(0 0 0 / 14%), transparent) right / 0.75rem 100% no-repeat scroll;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-note);
    line-height: 1.5;
  }

  .table[data-kind="comparison"] table {
    table-layout: fixed;
  }

  .table[data-columns="2"] table {
    min-width: 26rem;
  }

  .table[data-columns="3"] table {
    min-width: 32rem;
  }

  .table:not([data-columns="1"], [data-columns="2"], [data-columns="3"]) table {
    min-width: 42rem;
  }

  th, td {
    min-width: 8rem;
    padding: 0.5rem 0.875rem;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }

  th {
    font-weight: 600;
  }

  thead th {
    border-bottom-color: var(--edge);
    background: var(--plain-tint);
  }

  tbody th {
    width: 22%;
  }

  tbody tr:last-child > * {
    border-bottom: 0;
  }

  .empty {
    color: var(--soft);
  }

  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin-top: 0.5rem;
  }

  .files a {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 1.75rem;
    font-size: var(--text-note);
  }

  @media (pointer: coarse) {
    .files a {
      min-height: 2.75rem;
    }
  }

  /* Where columns would be squeezed, each row is a card and each cell says its column. */
  @container (max-width: 30rem) {
    .table[data-columns] {
      border: 0;
      background: none;
    }

    .table[data-columns] table {
      display: block;
      min-width: 0;
    }

    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody {
      display: grid;
      gap: 0.625rem;
    }

    tbody tr {
      display: block;
      padding: 0.25rem 0;
      border: 1px solid var(--line);
      border-radius: var(--round-small);
    }

    tbody :is(th, td) {
      display: block;
      width: auto;
      padding: 0.375rem 0.875rem;
      border: 0;
    }

    tbody :is(th, td)::before {
      content: attr(data-label);
      content: attr(data-label) / "";
      display: block;
      color: var(--soft);
      font-size: var(--text-small);
      font-weight: 400;
    }

    tbody [data-empty] {
      display: none;
    }
  }

  @media print {
    .files {
      display: none;
    }
  }
`;
