/** widget.js: `<script src="https://…/widget.js" data-site-key="…" async></script>` puts the assistant on a page. */

import "../shared/live";
import { readSettings } from "./settings";
import "./widget";
import type { Widget } from "./widget";

// Known only while the script runs for the first time, also with async.
const script = document.currentScript;

function start(): void {
  if (!(script instanceof HTMLScriptElement)) return console.warn("Hỏi Đáp: widget.js must be loaded by a <script> tag.");
  const settings = readSettings(script);
  const beside = [...document.querySelectorAll<Widget>("hd-widget")];
  const widget = document.createElement("hd-widget") as Widget;
  widget.settings = settings;
  widget.stacked = beside.filter((each) => each.settings?.position === settings.position).length;
  document.body.append(widget);
}

if (document.body) start();
else document.addEventListener("DOMContentLoaded", start);
