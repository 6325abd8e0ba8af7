import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { NODE } from "./run.mjs";

/**
 * A smaller young generation, an old one that grows by a quarter before it is collected, and two malloc arenas: 150 MB
 * less resident memory. What Node makes of our TypeScript is kept beside the compiled pages, which `next build` clears
 * (docs/decisions/0004-memory-of-the-server.md).
 */
const FLAGS = ["--max-semi-space-size=4", "--heap-growing-percent=25"];
const ENV = {
  NEXT_TELEMETRY_DISABLED: "1",
  MALLOC_ARENA_MAX: "2",
  NODE_COMPILE_CACHE: resolve(".next/compile-cache"),
  NODE_ENV: "production",
};

/**
 * How the server is started everywhere.
 * @param {Record<string, string>} env adds to or replaces the environment
 * @param {import("node:child_process").StdioOptions} stdio
 * @param {string[]} args
 * @returns {import("node:child_process").ChildProcess}
 */
export const spawnServer = (env = {}, stdio = "inherit", args = []) =>
  spawn(NODE, [...FLAGS, "server/main.ts", ...args], { stdio, env: { ...process.env, ...ENV, ...env } });
