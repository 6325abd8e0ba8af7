import { existsSync } from "node:fs";
import { run } from "./run.mjs";
import { step } from "./say.mjs";

const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

async function playwrightsOwn() {
  const { chromium } = await import("playwright");
  return chromium.executablePath();
}

async function installed() {
  for (const place of [...PLACES, await playwrightsOwn()]) if (place && existsSync(place)) return place;
  return undefined;
}

async function debianPackage() {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const args of [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
  ]) {
    const [command, ...rest] = [...asRoot, ...args];
    await run(command, rest, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  }
}

/**
 * The path of a Chromium: CHROMIUM_PATH, the machine's, Playwright's own; where there is none, Playwright's download,
 * or Debian's package where that is refused. Fails with what to do where neither can be had.
 */
export async function chromium() {
  const found = await installed();
  if (found) return found;
  await step("getting a Chromium for the tests", async () => {
    await run("playwright", ["install", "chromium"]).catch(debianPackage);
  });
  const path = await installed();
  if (!path) throw new Error("no Chromium: install one and name it in CHROMIUM_PATH");
  return path;
}
