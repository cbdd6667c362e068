import config from "./playwright.config";

const { projects: _, ...shared } = config;

export default { ...shared, testDir: "screenshots", testMatch: "*.shot.ts" };
