import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { env } from "node:process";

/** Builds a catalogue beside the one of these options (build.ts), and rejects with what is wrong. */
export type Builder = { build(): Promise<void>; close(): void };

/** The server collects early and shares little memory to stay small (ADR 0004). This process ends soon, and is a fifth quicker with more. */
const FLAGS = ["--max-semi-space-size=16"];
const ROOM = { MALLOC_ARENA_MAX: "8" };

export type Built = { failed?: string };

/** Builds in a process of its own: of an archive of 100,000 stories it takes 450 MB, all of which is given back with its end. */
export function openBuilder(options: { contentDir: string; cataloguePath: string }): Builder {
  let child: ChildProcess | undefined;
  return {
    async build() {
      const script = new URL("./builder-process.ts", import.meta.url);
      child = fork(script, [JSON.stringify(options)], { execArgv: FLAGS, env: { ...env, ...ROOM } });
      let built: Built = { failed: "the process that builds it was ended" };
      child.on("message", (message: Built) => {
        built = message;
      });
      await once(child, "exit");
      if (built.failed) throw new Error(built.failed);
    },
    close: () => void child?.kill(),
  };
}
