import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export type Load = { perSecond: number; requests: number; errors: number; p99: number };

/** Whether a program can be run here. */
export const isInstalled = (program: string) => spawnSync("which", [program]).status === 0;

export type Wrk = {
  connections: number;
  seconds: number;
  headers?: Readonly<Record<string, string>>;
  /** A Lua script of wrk's. */
  script?: string;
};

const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Sends requests to one address as fast as the answers come. `p99` in milliseconds; `errors` are answers beyond 399 and broken connections. */
export async function wrk(url: string, { connections, seconds, headers = {}, script }: Wrk): Promise<Load> {
  const fields = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const program = script === undefined ? [] : ["-s", script];
  const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", ...fields, ...program, url];
  const { stdout } = await run("wrk", args);
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0);
  const [, value, unit = "ms"] = /99%\s+([\d.]+)(us|ms|s|m)/.exec(stdout) ?? [];
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout);
  const broken = (sockets?.slice(1) ?? []).reduce((sum, text) => sum + Number(text), 0);
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    requests: number(/(\d+) requests in/),
    errors: number(/Non-2xx or 3xx responses: (\d+)/) + broken,
    p99: Number(value) * (UNITS[unit] ?? 1),
  };
}
