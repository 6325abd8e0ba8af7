import { type ChildProcess, fork } from "node:child_process";
import type { Log, Newsroom } from "#newsroom/newsroom.ts";
import type { Environment } from "../env.ts";
import type { FromPostOffice, ToPostOffice } from "./messages.ts";

export type EmployedPostOffice = {
  /** Something was queued. */
  wake(): void;
  /** Resolves when what was begun has ended. */
  close(): Promise<void>;
};

const SOON = 1_000;
const LATEST = 30_000;
/** Megabytes of JavaScript that it may hold. */
const FLAGS = ["--max-old-space-size=192", "--max-semi-space-size=4"];

type Options = { environment: Environment; newsroom: Newsroom; log: Log };

/** The post office in a process of its own. Should it fail, another takes over what it left behind. */
export function employPostOffice({ environment, newsroom, log }: Options): EmployedPostOffice {
  let child: ChildProcess;
  let closing = false;
  let wait = SOON;
  let again: NodeJS.Timeout | undefined;
  // What one that has just ended is not told, the next finds out by itself.
  const tell = (message: ToPostOffice) => child.connected && child.send(message, () => {});

  function lost(how: string | number | null) {
    if (closing) return;
    log("error", "post-office.lost", { how });
    clearTimeout(again);
    again = setTimeout(start, wait);
    wait = Math.min(wait * 2, LATEST);
  }

  function start() {
    child = fork(new URL("./process.ts", import.meta.url), { execArgv: FLAGS, serialization: "advanced" });
    tell({ type: "open", environment });
    child.on("message", (message: FromPostOffice) => {
      if (message.type === "log") return log(message.level, message.event, message.details);
      newsroom.ready.then(
        () => tell({ type: "ready" }),
        () => {},
      );
      wait = SOON;
    });
    child.on("error", (error) => lost(error.message));
    child.on("exit", (code, signal) => lost(signal ?? code));
  }

  start();
  const end = newsroom.subscribe((keys, revision) => tell({ type: "changed", keys: [...keys], revision }));
  return {
    wake: () => tell({ type: "wake" }),
    async close() {
      closing = true;
      end();
      clearTimeout(again);
      if (!child.connected) return;
      const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      tell({ type: "close" });
      await ended;
    },
  };
}
