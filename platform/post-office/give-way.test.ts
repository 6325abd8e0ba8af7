import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";

/** sched(7) */
const IDLE = "5";
const module = new URL("./give-way.ts", import.meta.url).href;

/** Scheduling policy of a thread: field 41 of its stat (proc_pid_stat(5)), counted behind the name in brackets. */
const policy = (stat: string) => stat.slice(stat.lastIndexOf(")") + 2).split(" ")[38];
const here = () => policy(readFileSync("/proc/thread-self/stat", "utf8"));

it.skipIf(process.platform !== "linux" || spawnSync("chrt", ["-V"]).status !== 0)(
  "one thread gives way, and those that serve readers do not",
  async () => {
    const before = here();
    const script = `const { giveWay } = await import(${JSON.stringify(module)}); giveWay();
      const { readFileSync } = await import("node:fs");
      require("node:worker_threads").parentPort.postMessage(readFileSync("/proc/thread-self/stat", "utf8"));`;
    const worker = new Worker(`(async () => { ${script} })()`, { eval: true });
    const stat = await new Promise<string>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    await worker.terminate();
    expect([policy(stat), here()]).toEqual([IDLE, before]);
  },
);
