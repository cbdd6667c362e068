/** Line icons, 24 units square. They are decoration, hidden from screen readers: name the button, not the icon. */

import { html, svg, type TemplateResult } from "lit";

const FILLED = "currentColor";

const SHAPES = {
  alert: svg`<path d="M12 4 2.8 19.8h18.4zM12 10v4.5M12 17v.1"/>`,
  auto: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill=${FILLED}/>`,
  back: svg`<path d="M14.5 6l-6 6 6 6"/>`,
  book: svg`<path d="M12 6.5C10 5 7 4.5 4 5v13.5c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5zM12 6.5V20"/>`,
  calendar: svg`<path d="M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8.5 3.5V8M15.5 3.5V8"/>`,
  check: svg`<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.7L16 9.5"/>`,
  clock: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.3 2"/>`,
  compass: svg`<circle cx="12" cy="12" r="9"/><path d="m15.8 8.2-2.2 5.4-5.4 2.2 2.2-5.4z"/>`,
  copy: svg`<path d="M9 8h10a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM5 16H4V4a1 1 0 0 1 1-1h10v2"/>`,
  cross: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  dark: svg`<path d="M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z"/>`,
  digest: svg`<path d="M14 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h5M8 9h8M8 13h4M19.5 11.5l-6 6-.8 2.8 2.8-.8 6-6z"/>`,
  down: svg`<path d="m6 9.5 6 6 6-6"/>`,
  download: svg`<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14"/>`,
  ended: svg`<circle cx="12" cy="12" r="9"/><path d="m9 9 6 6M15 9l-6 6"/>`,
  external: svg`<path d="M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5M14 4h6v6M20 4l-9 9"/>`,
  filter: svg`<path d="M4 6h16M7 12h10M10 18h4"/>`,
  graph: svg`<path d="M4 5h6v5H4zM14 14h6v5h-6zM14 4h6v5h-6zM10 7h4M7 10v6.5h7"/>`,
  half: svg`<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill=${FILLED}/>`,
  history: svg`<path d="M4.6 9.2A8 8 0 1 1 4 12M4 4.5v5h5M12 8v4.3l3 1.8"/>`,
  info: svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.1"/>`,
  library: svg`<path d="M5 4h4v16H5zM9 4h4v16H9zM13.6 5.2l3.7-1 3.9 14.6-3.7 1zM5 16h8"/>`,
  light: svg`<circle cx="12" cy="12" r="4"/><path d="M12 2.8v2M12 19.2v2M2.8 12h2M19.2 12h2M5.5 5.5l1.4 1.4M17.1 17.1l1.4 1.4M18.5 5.5l-1.4 1.4M6.9 17.1l-1.4 1.4"/>`,
  link: svg`<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"/>`,
  list: svg`<path d="M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1"/>`,
  machine: svg`<path d="M6 8h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM12 8V4.5M9.2 13v1.6M14.8 13v1.6M1.8 13v3M22.2 13v3"/><circle cx="12" cy="3.6" r=".9"/>`,
  menu: svg`<path d="M4 7h16M4 12h16M4 17h16"/>`,
  more: svg`<path d="M5.5 12h.1M12 12h.1M18.5 12h.1" stroke-width="3"/>`,
  new: svg`<path d="M12 20H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v7M8 9h8M8 13h4M18 15v6M15 18h6"/>`,
  next: svg`<path d="m9.5 6 6 6-6 6"/>`,
  offline: svg`<path d="M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M2 9a15 15 0 0 1 4.5-2.8M12 5c3.8 0 7.3 1.5 10 4M15 10.5a10 10 0 0 1 4 2M8.5 16a5 5 0 0 1 5-1M12 19.5v.1"/>`,
  print: svg`<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>`,
  question: svg`<circle cx="12" cy="12" r="9"/><path d="M9.4 9.3a2.7 2.7 0 1 1 4 2.5c-.9.5-1.4 1-1.4 2M12 16.8v.1"/>`,
  retry: svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4v5h-5"/>`,
  scales: svg`<path d="M12 4v16M8 20h8M5 7h14M5 7l-3 7a3 3 0 0 0 6 0zM19 7l-3 7a3 3 0 0 0 6 0z"/>`,
  search: svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.3 15.3 5.2 5.2"/>`,
  missing: svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.3 15.3 5.2 5.2M8 10.5h5"/>`,
  send: svg`<path d="M12 19.5V5M5.5 11.5 12 5l6.5 6.5"/>`,
  shield: svg`<path d="m12 3 7.5 2.7v5.6c0 4.5-3 7.9-7.5 9.7-4.5-1.8-7.5-5.2-7.5-9.7V5.7zM12 8.5v4M12 15.8v.1"/>`,
  sides: svg`<path d="M4 5h16v14H4zM10 5v14"/>`,
  speech: svg`<path d="M5 4.5h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-7.5L7 20v-3.5H5a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM8.5 10.5v.1M12 10.5v.1M15.5 10.5v.1"/>`,
  stop: svg`<path d="M7 7h10v10H7z" fill=${FILLED}/>`,
  thumbdown: svg`<path d="M7 13V4H4v9zM7 12.5l4.5 7.5c1.5 0 2.3-1 2.3-2.3V14.5h4.7a2 2 0 0 0 2-2.3l-1-6.4A2 2 0 0 0 17.5 4H7"/>`,
  thumbup: svg`<path d="M7 11v9H4v-9zM7 11.5 11.5 4c1.5 0 2.3 1 2.3 2.3v3.2h4.7a2 2 0 0 1 2 2.3l-1 6.4a2 2 0 0 1-2 1.8H7"/>`,
  trash: svg`<path d="M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.3 10.5v5.5M13.7 10.5v5.5"/>`,
  up: svg`<path d="m6 14.5 6-6 6 6"/>`,
  upload: svg`<path d="M12 15V4M7 8.5l5-5 5 5M5 20h14"/>`,
  verbatim: svg`<path d="M10 7H5v6h4c0 2.2-1 3.5-3 4M19 7h-5v6h4c0 2.2-1 3.5-3 4"/>`,
} satisfies Record<string, unknown>;

export type IconName = keyof typeof SHAPES;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[name]}</svg>`;
}
