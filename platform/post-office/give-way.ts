import { spawnSync } from "node:child_process";
import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

const NICENESS = 10;

/**
 * The calling thread gives way to all others. Linux counts niceness and scheduling by thread: of the idle class (sched(7)), it
 * leaves its processor at once when a reader's request comes, and not at the end of its slice. Where `chrt` is missing, it is
 * nice only.
 */
export function giveWay() {
  if (process.platform !== "linux") return;
  setPriority(NICENESS);
  const thread = readlinkSync("/proc/thread-self").split("/").at(-1) ?? "";
  spawnSync("chrt", ["-i", "-p", "0", thread], { stdio: "ignore" });
}
