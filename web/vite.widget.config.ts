import { defineConfig } from "vite";

// One classic script for other sites. It goes beside the pages, so it is built after them and empties nothing.
const here = import.meta.dirname;

export default defineConfig({
  root: here,
  publicDir: false,
  build: {
    outDir: "../api/static",
    emptyOutDir: false,
    target: "es2022",
    lib: { entry: `${here}/src/widget/main.ts`, formats: ["iife"], name: "HoiDapWidget", fileName: () => "widget.js" },
  },
});
