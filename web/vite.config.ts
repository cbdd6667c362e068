import { readdirSync } from "node:fs";
import { defineConfig } from "vite";

// Every *.html beside this file is a page; FastAPI serves them, and their assets from /static/.
const here = import.meta.dirname;
const pages = readdirSync(here).filter((name) => name.endsWith(".html"));

export default defineConfig({
  root: here,
  base: "/static/",
  appType: "mpa",
  build: {
    outDir: "../api/static",
    emptyOutDir: true,
    target: "es2022",
    // The polyfill is an inline-ish extra nobody with ES2022 needs.
    modulePreload: { polyfill: false },
    // Nothing is turned into data: addresses; the content policy allows our own files only.
    assetsInlineLimit: 0,
    rolldownOptions: { input: Object.fromEntries(pages.map((name) => [name.replace(".html", ""), `${here}/${name}`])) },
  },
  server: { proxy: { "/api": "http://127.0.0.1:8000" } },
});
