/** Small tools for building the page. Text only ever becomes text nodes; nothing is parsed as HTML. */

const SVG = "http://www.w3.org/2000/svg";

/** Create an element. Properties named `class`, `on…` (functions) and attributes; false and null are left out. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** Draw one of the icons at the end of index.html; it is decoration, so it has no name for screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** "2025-12-01" as "01/12/2025". */
export function shortDay(iso) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : "";
}

/** Today on this device as "2026-11-24". */
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function capitalized(text) {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** Text whose document numbers ("942/QĐ-TTg", "52-NQ/TW") do not break at their hyphens. */
export function unbroken(text) {
  return text.split(/(\d[\p{L}\d.-]*\/[\p{L}\d/]+(?:-[\p{L}\d-]+)?)/u).map((part, index) => (index % 2 ? el("span", { class: "number" }, part) : part));
}

/** Return an address only if it is an ordinary web address; a document could carry `javascript:`. */
export function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url : null;
  } catch {
    return null;
  }
}

export function announce(message) {
  document.querySelector("#announcer").textContent = message;
}

/** A button that copies what `text()` returns and says so in its own label. */
export function copyButton(label, text) {
  const words = el("span", { role: "status" }, label);
  const button = el("button", { type: "button", class: "quiet", onclick: copy }, icon("copy"), words);
  async function copy() {
    const done = await copyText(text(), button);
    words.textContent = done ? "Đã sao chép" : "Không sao chép được";
    setTimeout(() => (words.textContent = label), 2500);
  }
  return button;
}

async function copyText(text, near) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard outside https and localhost. The field must stand beside the button: behind a modal it takes no focus.
    const field = el("textarea", { class: "unseen", readonly: true });
    field.value = text;
    near.after(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    near.focus();
    return done;
  }
}
