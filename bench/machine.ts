import { readFileSync } from "node:fs";
import { availableParallelism, cpus, release, totalmem, type } from "node:os";

/** What the figures were measured on. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpu?.model.trim() ?? "unknown processor"}, ${availableParallelism()} cores, ${memory} GB, ${type()} ${release()}, Node ${process.versions.node}`;
}

/** Processes that wanted to run during the last minute: far above the number of cores, figures are worth little. */
export const load = () => Number(readFileSync("/proc/loadavg", "utf8").split(" ")[0]);
