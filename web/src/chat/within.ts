/** What a question was limited to: its day of law and its documents. */

import { html, nothing } from "lit";
import { shortDay } from "../shared/dates";
import { icon } from "../shared/icons";
import type { Turn } from "../shared/turn";

export function within(turn: Turn) {
  if (!turn.asOf && !turn.documents.length) return nothing;
  return html`<p class="within">
    ${turn.asOf ? html`<span>${icon("calendar")}Tính đến ${shortDay(turn.asOf)}</span>` : nothing}
    ${turn.documents.length ? html`<span>${icon("library")}Trong ${turn.documents.join(", ")}</span>` : nothing}
  </p>`;
}
