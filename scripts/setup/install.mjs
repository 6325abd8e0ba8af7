import { existsSync } from "node:fs";
import { NODE, run } from "./run.mjs";
import { step } from "./say.mjs";
import { fingerprint, isFresh, leaveStamp } from "./stamp.mjs";

const STAMP = "node_modules/.stet-install";

/**
 * Installs what package-lock.json names, when it changed (why not `npm ci`: docs/decisions/0001-node-is-a-package.md).
 * Install scripts stay off: the native packages ship prebuilt binaries; only `node` needs its own, which fetches
 * the binary of this platform.
 */
export async function install() {
  const mark = fingerprint(["package-lock.json", "package.json"]);
  if (isFresh(STAMP, mark) && existsSync(NODE)) return;
  await step("installing packages", async () => {
    await run("npm", [
      "install",
      "--no-save",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ]);
    await run(process.execPath, ["installArchSpecificPackage.js"], { cwd: "node_modules/node" });
    // Its binary came after npm made its links: have npm link it, so that npm scripts find Node 26 first.
    await run("npm", ["rebuild", "node", "--ignore-scripts", "--loglevel=error"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    leaveStamp(STAMP, mark);
  });
}
