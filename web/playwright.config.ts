import { defineConfig } from "@playwright/test";

// `make test-browser` starts the server and says where it is and which Chromium to use (scripts/test_browser.py).
const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "tests",
  outputDir: "node_modules/.cache/playwright",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 10_000 }, // an answer takes a second or two on a busy machine
  reporter: [["list"]],
  projects: [
    { name: "pages", testIgnore: /doors/ },
    { name: "doors", testMatch: /doors/, dependencies: ["pages"], workers: 1 }, // each closes the doors for everybody
  ],
  use: {
    baseURL: process.env["HOIDAP_URL"] ?? "http://127.0.0.1:8000",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1440, height: 900 },
    colorScheme: "light",
    permissions: ["clipboard-read", "clipboard-write"],
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
