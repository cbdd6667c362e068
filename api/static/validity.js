/** How the standing of a document on a day is shown: always an icon and words, never colour alone. */

import { el, icon, shortDay, unbroken } from "./dom.js";

const SHOWN = {
  in_force: ["good", "check", "Còn hiệu lực"],
  not_yet: ["wait", "clock", "Chưa có hiệu lực"],
  expired: ["bad", "ended", "Hết hiệu lực"],
  partly: ["warn", "half", "Hết hiệu lực một phần"],
  unknown: ["plain", "question", "Chưa xác minh hiệu lực"],
};

export function validityWords(document) {
  const words = SHOWN[document.status]?.[2] ?? document.status_label;
  if (document.status === "not_yet" && document.effective_from) return `${words}, có hiệu lực từ ${shortDay(document.effective_from)}`;
  if (document.status !== "expired") return words;
  const since = document.effective_to ? ` từ ${shortDay(document.effective_to)}` : "";
  const by = document.replaced_by?.length ? `, thay bằng ${document.replaced_by.join(", ")}` : "";
  return words + since + by;
}

export function validityBadge(document) {
  const [tone, sign] = SHOWN[document.status] ?? SHOWN.unknown;
  return el("span", { class: "badge", "data-tone": tone }, icon(sign), el("span", {}, unbroken(validityWords(document))));
}

/** "Bản tóm lược" or "Nguyên văn": whose words a text is. */
export function kindBadge(textKind) {
  const digest = textKind !== "verbatim";
  return el(
    "span",
    { class: "badge", "data-tone": digest ? "digest" : "verbatim" },
    icon(digest ? "digest" : "verbatim"),
    el("span", {}, digest ? "Bản tóm lược" : "Nguyên văn"),
  );
}

/** "Quyết định số 749/QĐ-TTg". */
export function documentName(document) {
  return `${document.kind} số ${document.number}`;
}
