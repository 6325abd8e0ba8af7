import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const TICKS = 100;

/** The fields of /proc/PID/stat from the third on (proc(5)); none of a process that has ended meanwhile: its times are its parent's. */
function stat(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

/** A process and all that it started. */
export function family(pid: number): number[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const children = all.filter((other) => Number(stat(other)[1]) === pid);
  return [pid, ...children.flatMap(family)];
}

/** Whether it has not ended; who has, and is not waited for, has not gone yet (state Z). */
export const isRunning = (pid: number) => !["Z", "X"].includes(stat(pid)[0] ?? "X");

/** Seconds of processor time that a process and its children, also those that have ended, have used: other work on the machine does not disturb this figure as it does the clock. */
export const cpuSeconds = (pid: number): number =>
  family(pid).reduce((sum, one) => {
    const [utime = 0, stime = 0, cutime = 0, cstime = 0] = stat(one).slice(11, 15).map(Number);
    return sum + (utime + stime + cutime + cstime) / TICKS;
  }, 0);

/** Resident memory in megabytes. */
export function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? 0) / 1024;
}

/** A server that works less than this share of a second has nothing left to do from its start. */
const IDLE = 0.1;

export async function untilIdle(pid: number) {
  for (let before = Number.NEGATIVE_INFINITY; cpuSeconds(pid) - before > IDLE; ) {
    before = cpuSeconds(pid);
    await pause(1_000);
  }
}
