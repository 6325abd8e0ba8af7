import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#platform/testing/free-port.ts";
import { untilAnswers } from "../until.ts";
import type { Rival } from "./nginx.ts";

async function started(args: string[], port: number, env: Record<string, string>): Promise<Rival> {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswers(origin);
  return {
    origin,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

/** The same app under `next start`: it renders every page for every request. */
export async function startNext(contentDir: string): Promise<Rival> {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), "stet-next-"));
  const env = { PORT: String(port), STET_CONTENT: contentDir, STET_DATA: dataDir };
  const rival = await started(["bench/rivals/next-start-server.ts"], port, env);
  const stop = async () => {
    await rival.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...rival, stop };
}

/** Next's own page cache at its best: the same article as a static page, built beforehand, under `next start`. */
export async function startCachedNext(dir: string): Promise<Rival> {
  const port = await freePort();
  return await started(
    ["node_modules/next/dist/bin/next", "start", dir, "-p", String(port), "-H", "127.0.0.1"],
    port,
    {},
  );
}
