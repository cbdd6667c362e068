/** One question and its reply on the page: progress, then the answer, its warnings, sources and suggestions. */

import { capitalized, copyButton, el, icon, shortDay, today, unbroken } from "./dom.js";
import { plainText, renderMarkdown } from "./render.js";
import { documentName, kindBadge, validityBadge } from "./validity.js";

const STEPS = ["retrieving", "composing", "verifying"];
const VERDICTS = {
  answered_partly: ["partly", "half", "Trả lời được một phần"],
  not_found: ["not-found", "search", "Chưa tìm thấy trong thư viện"],
  out_of_scope: ["scope", "compass", "Ngoài phạm vi tra cứu"],
  needs_clarification: ["clarify", "speech", "Mời bạn nói rõ thêm"],
  unverified: ["unverified", "shield", "Chưa kiểm chứng được"],
  failed: ["failed", "alert", "Chưa trả lời được"],
};
// What must not be overlooked; the other warnings go with nearly every answer and are shown quieter.
const STRONG = new Set(["expired", "not_yet_in_force", "partly_in_force", "document_missing", "found_elsewhere"]);

let turns = 0;

export class Turn {
  /** `on` has ask(question), retry(turn) and open(citation, asOf, opener). */
  constructor(question, asOf, on) {
    this.question = question;
    this.asOf = asOf; // "" when the reader left it to today
    this.on = on;
    const id = `turn-${++turns}`;
    this.reply = el("div", { class: "reply" });
    this.element = el(
      "article",
      { class: "turn", "aria-labelledby": id },
      el("h2", { id, class: question.length > 220 ? "asked long" : "asked", tabindex: "-1" }, question),
      this.reply,
    );
  }

  start() {
    this.text = "";
    this.day = this.asOf || today();
    this.citations = new Map();
    this.message = el("span", {}, "Đang gửi câu hỏi…");
    this.steps = STEPS.map(() => el("li"));
    this.progress = el("div", { class: "progress" }, el("ol", { "aria-hidden": "true" }, this.steps), el("p", {}, this.message));
    this.prose = el("div", { class: "prose" });
    this.reply.dataset.look = "";
    this.reply.setAttribute("aria-busy", "true");
    this.reply.replaceChildren(this.progress, this.prose);
  }

  step({ step, message }) {
    this.message.textContent = message;
    const reached = STEPS.indexOf(step);
    this.steps.forEach((node, place) => (node.className = place < reached ? "past" : place === reached ? "now" : ""));
  }

  slow() {
    this.message.textContent = "Câu hỏi này cần nhiều thời gian hơn. Bạn có thể chờ thêm hoặc bấm Dừng.";
  }

  token(text) {
    this.text += text;
    this.drawing ??= requestAnimationFrame(() => {
      this.drawing = null;
      this.draw();
    });
  }

  citation(citation) {
    this.citations.set(citation.marker, citation);
    this.draw();
  }

  draw() {
    this.prose.replaceChildren(...renderMarkdown(this.text, (marker) => this.chip(marker)));
  }

  chip(marker) {
    const citation = this.citations.get(marker);
    if (!citation) return el("span", { class: "chip pending" }, String(marker));
    const where = [citation.locator.text, documentName(citation.document)].filter(Boolean).join(", ");
    return this.opener("chip", citation, { "aria-label": `Trích dẫn ${marker}: ${where}`, title: where }, String(marker));
  }

  opener(kind, citation, attributes, ...children) {
    const open = ({ currentTarget }) => this.on.open(citation, this.day, currentTarget);
    return el(
      "button",
      { type: "button", class: kind, "aria-haspopup": "dialog", "aria-expanded": "false", ...attributes, onclick: open },
      children,
    );
  }

  /** Show the whole answer; what was streamed is drawn again from it. */
  finish(answer) {
    this.end();
    this.text = answer.answer;
    this.day = answer.as_of;
    this.citations = new Map(answer.citations.map((citation) => [citation.marker, citation]));
    this.draw();
    const [look, sign, title] = VERDICTS[answer.status] ?? ["answered"];
    this.reply.dataset.look = look;
    const copy = copyButton("Sao chép câu trả lời", () => copied(this.question, answer));
    this.reply.replaceChildren(
      ...[
        title && verdict(sign, title),
        warnings(answer.warnings),
        this.prose,
        answer.citations.length && this.sources(answer),
        answer.citations.length && el("div", { class: "tools" }, copy, el("p", {}, `Xét hiệu lực tính đến ngày ${shortDay(answer.as_of)}`)),
        answer.status === "failed" && this.retryButton("Thử lại"),
        answer.suggestions.length && this.suggestions(answer),
      ].filter(Boolean),
    );
  }

  sources(answer) {
    const rows = answer.citations.map((citation) =>
      el(
        "li",
        {},
        this.opener(
          "origin",
          citation,
          {},
          el("span", { class: "disc", "aria-hidden": "true" }, String(citation.marker)),
          el(
            "span",
            { class: "origin-words" },
            el("span", { class: "unseen" }, `Trích dẫn ${citation.marker}: `),
            el("strong", {}, unbroken(documentName(citation.document))),
            citation.locator.text ? el("span", { class: "place" }, capitalized(citation.locator.text)) : "",
            el("span", { class: "badges" }, validityBadge(citation.document), kindBadge(citation.text_kind)),
          ),
          icon("next"),
        ),
      ),
    );
    return el("section", { class: "sources" }, el("h3", {}, "Căn cứ"), el("ol", {}, rows));
  }

  suggestions(answer) {
    const title = answer.status === "needs_clarification" ? "Chọn một mục để hỏi tiếp" : "Bạn có thể hỏi";
    const buttons = answer.suggestions.map((text) =>
      el("li", {}, el("button", { type: "button", onclick: () => this.on.ask(text) }, text)),
    );
    return el("section", { class: "suggestions" }, el("h3", {}, title), el("ul", {}, buttons));
  }

  fail(error) {
    this.end();
    this.reply.dataset.look = "failed";
    this.reply.replaceChildren(
      verdict("alert", "Chưa trả lời được"),
      el("div", { class: "prose" }, el("p", {}, error.message)),
      ...(error.errorId ? [el("p", { class: "error-id" }, "Mã lỗi để báo lại: ", el("code", {}, error.errorId))] : []),
      this.retryButton("Thử lại"),
    );
  }

  stop() {
    this.end();
    this.reply.dataset.look = "stopped";
    const note = this.text ? "Bạn đã dừng; phần dưới đây chưa đầy đủ và chưa có căn cứ kèm theo." : "Bạn đã dừng câu hỏi này.";
    this.draw();
    this.reply.replaceChildren(verdict("stop", "Đã dừng"), el("p", { class: "note" }, note), this.prose, this.retryButton("Hỏi lại"));
  }

  end() {
    cancelAnimationFrame(this.drawing);
    this.drawing = null;
    this.reply.removeAttribute("aria-busy");
  }

  retryButton(label) {
    return el("div", { class: "tools" }, el("button", { type: "button", class: "quiet", onclick: () => this.on.retry(this) }, icon("retry"), label));
  }
}

/** What a screen reader hears when an answer has arrived; long ones are left for the reader to walk through. */
export function spoken(answer) {
  const title = VERDICTS[answer.status]?.[2] ?? "Đã có câu trả lời";
  const text = plainText(answer.answer).replace(/\s*\[\d+\]/g, "");
  const sources = answer.citations.length ? ` ${answer.citations.length} trích dẫn.` : "";
  return `${title}. ${text.length > 600 ? "Câu trả lời dài, mời đọc trong trang." : text}${sources}`;
}

function verdict(sign, title) {
  return el("p", { class: "verdict" }, icon(sign), el("strong", {}, title));
}

function warnings(list) {
  if (!list.length) return null;
  const rows = list.map(({ code, message }) => {
    const strong = STRONG.has(code);
    return el("li", { "data-tone": strong ? "strong" : "soft" }, icon(strong ? "alert" : "info"), el("span", {}, unbroken(message)));
  });
  rows.sort((a, b) => (b.dataset.tone === "strong") - (a.dataset.tone === "strong"));
  return el("ul", { class: "warnings", "aria-label": "Lưu ý" }, rows);
}

function copied(question, answer) {
  const sources = answer.citations.map(({ marker, formal, document }) => `[${marker}] ${formal}. ${document.status_label}.`);
  const notes = answer.warnings.map(({ message }) => `Lưu ý: ${message}`);
  return [question, plainText(answer.answer), ["Căn cứ:", ...sources].join("\n"), notes.join("\n"), `Tính đến ngày ${shortDay(answer.as_of)}.`]
    .filter(Boolean)
    .join("\n\n");
}
