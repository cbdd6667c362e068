import { defineConfig, type Plugin } from "vite";

const here = import.meta.dirname;

/** On another site 1rem is whatever that site made it; here a rem is 16 pixels. */
function pixels(): Plugin {
  return {
    name: "pixels",
    enforce: "pre",
    transform: (code, id) =>
      /\/src\/.*\.(?:ts|css)/.test(id) ? code.replace(/(\d*\.?\d+)rem\b/g, (_, number: string) => `${Number(number) * 16}px`) : null,
  };
}

// One classic script for other sites. It goes beside the pages, so it is built after them and empties nothing.
export default defineConfig({
  root: here,
  publicDir: false,
  plugins: [pixels()],
  build: {
    outDir: "../api/static",
    emptyOutDir: false,
    modulePreload: false,
    target: "es2022",
    lib: { entry: `${here}/src/widget/main.ts`, formats: ["iife"], name: "HoiDapWidget", fileName: () => "widget.js" },
  },
});
