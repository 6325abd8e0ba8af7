import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "#platform/testing/free-port.ts";
import { spawnServer } from "./setup/server.mjs";

type Started = { origin: string; child: ChildProcess };

/** A production server of this tree on a free port, with an empty data folder that goes when it does. */
export type Serving = Started & { dataDir: string; [Symbol.asyncDispose](): Promise<void> };

async function untilReady(origin: string, child: ChildProcess, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`the server ended with code ${child.exitCode} before it was ready`);
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await pause(100);
  }
  throw new Error(`the server at ${origin} was not ready within ${seconds} s`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

/**
 * Starts a production server of this tree on a free port; `env` adds to or replaces its environment. Needs a finished build
 * (npm start or npm test makes it). Throws where it ends, or is not ready within `seconds`.
 */
export async function startServer(env: Record<string, string>, seconds = 60): Promise<Started> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawnServer({ PORT: String(port), SITE_URL: origin, ...env }, ["ignore", "ignore", "pipe"]);
  const closed = once(child, "close");
  let isPortTaken = false;
  child.stderr?.on("data", (said: Buffer) => {
    isPortTaken ||= said.includes("EADDRINUSE");
    process.stderr.write(said);
  });
  try {
    await untilReady(origin, child, seconds);
    return { origin, child };
  } catch (error) {
    await Promise.all([end(child), closed]);
    // Another process was given the port meanwhile.
    if (isPortTaken) return startServer(env, seconds);
    throw error;
  }
}

/** `startServer`, with a data folder of its own unless `env` names one. */
export async function serve(env: Record<string, string> = {}, seconds?: number): Promise<Serving> {
  const dataDir = mkdtempSync(join(tmpdir(), "stet-data-"));
  const clear = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const started = await startServer({ STET_DATA: dataDir, ...env }, seconds);
    const dispose = () => end(started.child).then(clear);
    return { ...started, dataDir, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    clear();
    throw error;
  }
}
