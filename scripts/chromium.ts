import { existsSync } from "node:fs";

/** Flags for a browser that asks no host but ours, also as root in a container. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The Chromium of this machine (CHROMIUM_PATH first); undefined leaves the choice to Playwright's own. */
export const chromiumPath = () =>
  [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ].find((path) => path && existsSync(path));
