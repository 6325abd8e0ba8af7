import { defineConfig } from "@playwright/test";
import { chromiumFlags, chromiumPath } from "./scripts/chromium.ts";

const PORT = Number(process.env.E2E_PORT ?? 3210);

/** Journeys run against one production server on a copy of the sample edition (scripts/e2e-server.ts). */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/journeys",
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // Two browsers and a server share two cores: what comes at once elsewhere may take a while.
  expect: { timeout: 15_000 },
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? "test-results/journeys.json" }],
  ],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    browserName: "chromium",
    // Its copies would answer for a slow server: only the journeys about it have one.
    serviceWorkers: "block",
    launchOptions: { executablePath: chromiumPath(), args: chromiumFlags },
    trace: "retain-on-failure",
  },
  webServer: {
    command: `node scripts/e2e-server.ts ${PORT}`,
    url: `http://127.0.0.1:${PORT}/readyz`,
    timeout: 60_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
