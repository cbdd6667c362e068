/** The dialog that says what the answers are made from: every document of the library with its standing. */

import { el, icon, shortDay, unbroken, webAddress } from "./dom.js";
import { get } from "./stream.js";
import { documentName, validityBadge } from "./validity.js";

const GROUPS = [
  ["digest", "Bản tóm lược", "Do nhóm biên soạn viết lại từ văn bản và nguồn công khai; không phải nguyên văn."],
  ["verbatim", "Văn bản chính thức", "Nguyên văn, được đơn vị vận hành thêm vào thư viện."],
];

const dialog = document.querySelector("#documents");

/** Open the list with the standing of each document on a day ("" for today). */
export function openDocuments(asOf, dayShown) {
  const content = el("div", { class: "panel-body" });
  dialog.replaceChildren(
    el(
      "div",
      { class: "panel-head" },
      el(
        "div",
        {},
        el("p", { class: "over" }, `Hiệu lực tính đến ${shortDay(dayShown)}`),
        el("h2", { id: "documents-title", tabindex: "-1", autofocus: true }, "Nguồn văn bản"),
      ),
      el("button", { type: "button", class: "close", "aria-label": "Đóng", onclick: () => dialog.close() }, icon("cross")),
    ),
    content,
  );
  dialog.showModal();
  fill(content, asOf);
}

dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

async function fill(content, asOf) {
  content.replaceChildren(el("p", { class: "loading", role: "status" }, "Đang tải danh sách…"));
  try {
    const { documents } = await get(`api/v1/documents${asOf ? `?as_of=${asOf}` : ""}`);
    content.replaceChildren(...listed(documents));
  } catch (error) {
    const again = el("button", { type: "button", class: "quiet", onclick: () => fill(content, asOf) }, icon("retry"), "Thử lại");
    content.replaceChildren(el("p", { class: "loading", role: "alert" }, error.message), again);
  }
}

function listed(documents) {
  if (!documents.length) return [el("p", { class: "loading" }, "Thư viện chưa có văn bản nào.")];
  return GROUPS.map(([kind, title, words]) => {
    const rows = documents.filter((document) => (document.text_kind === "verbatim") === (kind === "verbatim"));
    return rows.length
      ? el("section", { class: "group" }, el("h3", {}, `${title} (${rows.length})`), el("p", {}, words), el("ul", {}, rows.map(row)))
      : "";
  }).filter(Boolean);
}

function row(document) {
  const url = webAddress(document.source_url);
  const name = unbroken(documentName(document));
  const issued = document.issued_on ? ` · ${shortDay(document.issued_on)}` : "";
  return el(
    "li",
    {},
    el("p", { class: "cited-name" }, url ? el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", title: "Mở trong thẻ mới" }, name, icon("external")) : name),
    el("p", { class: "cited-title" }, unbroken(document.title)),
    el("p", { class: "cited-from" }, `${document.issuer}${issued}`),
    validityBadge(document),
  );
}
