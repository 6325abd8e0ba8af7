import { readFileSync } from "node:fs";
import { hostname } from "node:os";

const started = Math.round(performance.timeOrigin);

/** Names this process among all that ever worked on the same store. */
export const processName = () => `${hostname()} ${process.pid} ${started}`;

/** Whether the named process has certainly ended: it ran on this machine, and its number is free or was given anew. */
export function hasEnded(name: string): boolean {
  const [host, pid, start] = name.split(" ");
  if (host !== hostname()) return false;
  if (Number(pid) === process.pid) return Number(start) !== started;
  return !runs(Number(pid));
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
  return !isZombie(pid);
}

/** It has ended, and its parent has not asked how: in a container, where the first process may never do so, for ever. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat[stat.lastIndexOf(")") + 2] === "Z";
  } catch {
    return false;
  }
}
