import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

/** sched(7) */
const IDLE = "5";
const module = new URL("./give-way.ts", import.meta.url).href;

/** Says the scheduling policy of each of its threads: field 41 of their stat (proc_pid_stat(5)), counted behind the name in brackets. */
const SCRIPT = `const { giveWay } = await import(${JSON.stringify(module)}); giveWay();
  const { promises, readdirSync, readFileSync } = await import("node:fs");
  await promises.stat(".");
  for (const thread of readdirSync("/proc/self/task")) {
    const stat = readFileSync("/proc/self/task/" + thread + "/stat", "utf8");
    console.log(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[38]);
  }`;

it.skipIf(process.platform !== "linux" || spawnSync("chrt", ["-V"]).status !== 0)(
  "all threads of the process give way, also those that begin later",
  () => {
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", SCRIPT], {
      encoding: "utf8",
    });
    const policies = stdout.trim().split("\n");
    expect(policies.length).toBeGreaterThan(1);
    expect(new Set(policies)).toEqual(new Set([IDLE]));
  },
);
