import { readFileSync } from "node:fs";
import { join } from "node:path";
import next from "next";
import type { Log } from "#newsroom/newsroom.ts";
import type { NextHandler } from "./page/render.ts";

type Options = { dev: boolean; port: number; host: string; log: Log };

/** A style sheet that `next build` wrote, by its address. */
export const readSheet = (address: string) =>
  readFileSync(join(".next", address.slice("/_next".length)), "utf8");

const text = (part: unknown) => (part instanceof Error ? (part.stack ?? part.message) : String(part));

/** Next as the renderer of this process. */
export async function prepareNext({ dev, port, host, log }: Options) {
  // Next writes its own errors to the console: they belong into the log, one line each.
  if (!dev) {
    console.log = (...parts: unknown[]) => log("info", "next", { message: parts.map(text).join(" ") });
    console.error = (...parts: unknown[]) => log("error", "next", { message: parts.map(text).join(" ") });
    console.warn = (...parts: unknown[]) => log("warn", "next", { message: parts.map(text).join(" ") });
  }
  const app = next({ dev, dir: process.cwd(), hostname: host, port, quiet: !dev });
  await app.prepare();
  const handle: NextHandler = app.getRequestHandler();
  return { handle, upgrade: app.getUpgradeHandler(), close: () => app.close() };
}
