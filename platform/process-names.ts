import { hostname } from "node:os";

const started = Math.round(performance.timeOrigin);

/** Names this process among all that ever worked on the same store. */
export const processName = () => `${hostname()} ${process.pid} ${started}`;

/** Whether the named process has certainly ended: it ran on this machine, and its number is free or was given anew. */
export function hasEnded(name: string): boolean {
  const [host, pid, start] = name.split(" ");
  if (host !== hostname()) return false;
  if (Number(pid) === process.pid) return Number(start) !== started;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
