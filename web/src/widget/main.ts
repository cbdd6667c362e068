/** widget.js: `<script src="https://…/widget.js" data-site-key="…" async></script>` puts the assistant on a page. */

import { readSettings } from "./settings";
import type { Widget } from "./widget";

// Known only while the script runs for the first time, also with async.
const script = document.currentScript;

async function start(): Promise<void> {
  if (!(script instanceof HTMLScriptElement)) return console.warn("Hỏi Đáp: widget.js must be loaded by a <script> tag.");
  const settings = readSettings(script);
  // Run once for all tags of a page: under a strict policy of trusted types, Lit may make its policy only once.
  if (!customElements.get("hd-widget")) await import("./widget");
  const beside = [...document.querySelectorAll<Widget>("hd-widget")];
  const widget = document.createElement("hd-widget") as Widget;
  widget.settings = settings;
  widget.stacked = beside.filter((each) => each.settings?.position === settings.position).length;
  document.body.append(widget);
}

if (document.body) void start();
else document.addEventListener("DOMContentLoaded", () => void start());
