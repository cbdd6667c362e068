/** How a question ended and what its asker thought of the answer. */

import { html, nothing, type TemplateResult } from "lit";
import { badge } from "../shared/validity";
import type { AskedQuestion } from "./types";
import { ANSWERS, REASONS } from "./words";

export function statusBadge(question: AskedQuestion): TemplateResult {
  return badge(...ANSWERS[question.status]);
}

export function opinion({ rating, reason, comment }: AskedQuestion): TemplateResult | typeof nothing {
  if (!rating) return nothing;
  const words = rating === "up" ? badge("good", "thumbup", "Tốt") : badge("bad", "thumbdown", reason ? REASONS[reason] : "Chưa tốt");
  return html`${words}${comment ? html`<p class="minor">“${comment}”</p>` : nothing}`;
}
