/** The light Markdown of an answer as paragraphs and lists, with its markers left as they are. */

import { html, type TemplateResult } from "lit";

export function answerText(text: string): TemplateResult[] {
  return text.split(/\n{2,}/).map((block) => {
    const lines = block.split("\n");
    if (lines.every((line) => line.startsWith("- "))) return html`<ul>${lines.map((line) => html`<li>– ${line.slice(2)}</li>`)}</ul>`;
    return html`<p>${lines.map((line, index) => html`${index ? html`<br />` : ""}${line}`)}</p>`;
  });
}
