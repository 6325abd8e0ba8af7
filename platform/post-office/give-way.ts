import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { setPriority } from "node:os";

const NICENESS = 10;

/**
 * This process, with all its threads, gives way to all others. Linux counts niceness and scheduling by thread: of the idle class
 * (sched(7)), they leave their processor at once when a reader's request comes, and not at the end of their slice. Where `chrt`
 * is missing, they are nice only.
 */
export function giveWay() {
  if (process.platform !== "linux") return;
  for (const thread of readdirSync("/proc/self/task")) setPriority(Number(thread), NICENESS);
  spawnSync("chrt", ["-a", "-i", "-p", "0", String(process.pid)], { stdio: "ignore" });
}
