import { existsSync } from "node:fs";
import { NODE, run } from "./run.mjs";
import { step } from "./say.mjs";
import { fingerprint, isFresh, leaveStamp } from "./stamp.mjs";

const BROWSER_STAMP = "public/browser/.stet-build";
const PAGES_STAMP = ".next/.stet-build";

/** Everything that the compiled pages are made of. Articles are not: they are read while the server runs. */
const PAGE_SOURCES = [
  "app",
  "components",
  "messages",
  "newsroom",
  "syndication",
  "audience",
  "platform",
  "content/pages",
  "mdx-components.tsx",
  "next.config.mjs",
  "tsconfig.json",
  "package-lock.json",
  "package.json",
  "browser",
  "scripts/build-browser.ts",
];

/** Bundles the custom elements in browser/ for readers, when they changed. */
export async function buildBrowserElements() {
  const mark = fingerprint(["browser", "scripts/build-browser.ts", "package-lock.json"]);
  if (isFresh(BROWSER_STAMP, mark)) return;
  await step("bundling the browser's elements", async () => {
    await run(NODE, ["scripts/build-browser.ts"]);
    leaveStamp(BROWSER_STAMP, mark);
  });
}

/** Compiles the pages with Next, when something that they are made of changed. */
export async function buildPages() {
  const mark = fingerprint(PAGE_SOURCES);
  if (isFresh(PAGES_STAMP, mark) && existsSync(".next/BUILD_ID")) return;
  await step("compiling the pages", async () => {
    await run(NODE, ["node_modules/next/dist/bin/next", "build"], { env: { NEXT_TELEMETRY_DISABLED: "1" } });
    leaveStamp(PAGES_STAMP, mark);
  });
}
