import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { SERVER_ARGS, SERVER_ENV } from "./setup/server.mjs";

/** A production server of this tree on a free port, with an empty data folder that goes when it does. */
export type Serving = {
  origin: string;
  child: ChildProcess;
  dataDir: string;
  [Symbol.asyncDispose](): Promise<void>;
};

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}

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

/** Starts the server; `env` adds to or replaces its environment. Needs a finished build (npm start or npm test makes it), and is ready within `seconds`. */
export async function serve(env: Record<string, string> = {}, seconds = 60): Promise<Serving> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), "stet-data-"));
  const child = spawn(process.execPath, SERVER_ARGS, {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      ...SERVER_ENV,
      NODE_ENV: "production",
      PORT: String(port),
      SITE_URL: origin,
      STET_DATA: dataDir,
      ...env,
    },
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await untilReady(origin, child, seconds);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, child, dataDir, [Symbol.asyncDispose]: stop };
}
