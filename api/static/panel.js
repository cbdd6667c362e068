/** The source panel: beside the conversation on a wide screen, a modal sheet from below on a narrow one. */

import { capitalized, copyButton, el, icon, shortDay, unbroken, webAddress } from "./dom.js";
import { provisionBody } from "./provision.js";
import { get } from "./stream.js";
import { documentName, kindBadge, validityBadge } from "./validity.js";

// Portals that publish official texts; a page elsewhere is called what it is, a reference.
const OFFICIAL = ["chinhphu.vn", "vbpl.vn", "quochoi.vn", "moj.gov.vn", "moha.gov.vn", "phapluat.gov.vn"];

const dialog = document.querySelector("#source");
const wide = matchMedia("(min-width: 64rem)");
const provisions = new Map();
let opener = null;

/** Show a citation; focus goes to the panel and, when it closes, back to `from`. */
export function openSource(citation, asOf, from) {
  if (opener === from && dialog.open) return closeSource();
  opener?.setAttribute("aria-expanded", "false");
  opener = from;
  opener.setAttribute("aria-expanded", "true");
  dialog.replaceChildren(head(citation), body(citation, asOf));
  show();
  fill(dialog.querySelector(".provision"), citation);
  dialog.querySelector("h2").focus({ preventScroll: true });
}

/** Close; focus returns to the opener unless the reader's attention is already elsewhere. */
export function closeSource() {
  const mine = dialog.contains(document.activeElement) || document.activeElement === document.body;
  if (dialog.open) dialog.close();
  document.body.classList.remove("with-panel");
  opener?.setAttribute("aria-expanded", "false");
  if (mine) (opener?.isConnected ? opener : document.querySelector("#question")).focus();
  opener = null;
}

function show() {
  const modal = !wide.matches;
  if (dialog.open && dialog.matches(":modal") !== modal) dialog.close();
  if (!dialog.open) modal ? dialog.showModal() : dialog.show();
  document.body.classList.toggle("with-panel", !modal);
}

dialog.addEventListener("cancel", (event) => {
  event.preventDefault();
  closeSource();
});
dialog.addEventListener("click", (event) => event.target === dialog && dialog.matches(":modal") && closeSource());
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && dialog.open && !document.querySelector("dialog:modal")) closeSource();
});
wide.addEventListener("change", () => {
  if (!dialog.open) return;
  const focused = dialog.contains(document.activeElement) ? document.activeElement : null;
  show();
  focused?.focus();
});

function head(citation) {
  return el(
    "div",
    { class: "panel-head" },
    el(
      "div",
      {},
      el("p", { class: "over" }, unbroken(`Trích dẫn ${citation.marker} · ${documentName(citation.document)}`)),
      el("h2", { id: "source-title", tabindex: "-1" }, capitalized(citation.locator.text || "toàn văn bản")),
    ),
    el("button", { type: "button", class: "close", "aria-label": "Đóng", onclick: closeSource }, icon("cross")),
  );
}

function body(citation, asOf) {
  const { document: cited } = citation;
  const issued = cited.issued_on ? ` · ban hành ${shortDay(cited.issued_on)}` : "";
  return el(
    "div",
    { class: "panel-body" },
    el(
      "section",
      { class: "cited" },
      el("p", { class: "cited-name" }, unbroken(documentName(cited))),
      el("p", { class: "cited-title" }, unbroken(cited.title)),
      el("p", { class: "cited-from" }, `${cited.issuer}${issued}`),
      el(
        "dl",
        {},
        el("div", {}, el("dt", {}, `Tính đến ${shortDay(asOf)}`), el("dd", {}, validityBadge(cited))),
        el("div", {}, el("dt", {}, "Lời văn"), el("dd", {}, kindBadge(citation.text_kind))),
      ),
    ),
    provision(citation),
    el(
      "section",
      { class: "formal" },
      el("h3", {}, "Trích dẫn để dán vào văn bản"),
      el("p", {}, unbroken(citation.formal)),
      copyButton("Sao chép trích dẫn", () => citation.formal),
    ),
    sourceLink(citation),
  );
}

function provision(citation) {
  const notes = [
    citation.text_kind === "verbatim" ? "" : "Lời văn do nhóm biên soạn tóm lược, không phải nguyên văn của văn bản.",
    citation.locator_confirmed ? "" : "Vị trí chưa đối chiếu với bản gốc.",
  ].filter(Boolean);
  return el(
    "section",
    { class: "text", "data-kind": citation.text_kind },
    el("h3", {}, "Nội dung được trích"),
    el("div", { class: "provision", "aria-live": "polite" }),
    notes.length ? el("ul", { class: "notes" }, notes.map((note) => el("li", {}, icon("info"), el("span", {}, note)))) : "",
  );
}

async function fill(place, citation) {
  const path = ["api/v1/documents", citation.document.slug, ...(citation.locator.path ? ["provisions", citation.locator.path] : [])];
  const address = path.map((part, index) => (index ? encodeURIComponent(part) : part)).join("/");
  if (!provisions.has(address)) {
    place.replaceChildren(el("p", { class: "loading" }, "Đang tải nội dung…"));
    try {
      provisions.set(address, await get(address));
    } catch (error) {
      const again = el("button", { type: "button", class: "link", onclick: () => fill(place, citation) }, "Thử lại");
      place.replaceChildren(
        ...provisionBody({ text: citation.quote, children: [] }, citation.quote),
        el("p", { class: "loading" }, `Chưa tải được toàn bộ nội dung. ${error.message} `, again),
      );
      return;
    }
  }
  if (!place.isConnected) return; // another citation was opened meanwhile
  const loaded = provisions.get(address);
  place.replaceChildren(...provisionBody(loaded.provisions ? { ...(loaded.record ?? {}), children: [] } : loaded, citation.quote));
  const mark = place.querySelector("mark");
  const box = mark?.closest(".panel-body");
  if (mark && mark.getBoundingClientRect().top > box.getBoundingClientRect().bottom - 80) mark.scrollIntoView({ block: "center" });
}

function sourceLink({ source_url: source }) {
  const url = webAddress(source);
  if (!url) return el("p", { class: "no-source" }, "Chưa có địa chỉ của văn bản chính thức.");
  const host = url.hostname.replace(/^www\d*\./, "");
  const official = OFFICIAL.some((name) => host === name || host.endsWith(`.${name}`));
  return el(
    "p",
    { class: "source-link" },
    el(
      "a",
      { href: url.href, target: "_blank", rel: "noopener noreferrer" },
      icon("external"),
      el("span", {}, official ? "Xem trên cổng chính thức" : "Xem trang tham khảo", el("small", {}, `${host}, mở trong thẻ mới`)),
    ),
  );
}
