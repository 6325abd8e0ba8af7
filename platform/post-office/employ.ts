import { Worker } from "node:worker_threads";
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
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 4 };

type Options = { environment: Environment; newsroom: Newsroom; log: Log };

/** The post office in a thread of its own. Should it fail, another takes over what it left behind. */
export function employPostOffice({ environment, newsroom, log }: Options): EmployedPostOffice {
  let worker: Worker;
  let closing = false;
  let wait = SOON;
  let again: NodeJS.Timeout | undefined;
  const tell = (message: ToPostOffice) => worker.postMessage(message);

  function start() {
    worker = new Worker(new URL("./thread.ts", import.meta.url), {
      workerData: environment,
      resourceLimits: LIMITS,
    });
    worker.on("message", (message: FromPostOffice) => {
      if (message.type === "log") return log(message.level, message.event, message.details);
      newsroom.ready.then(
        () => tell({ type: "ready" }),
        () => {},
      );
      wait = SOON;
    });
    worker.on("error", (error: Error) => log("error", "post-office.lost", { message: error.stack }));
    worker.on("exit", () => {
      if (closing) return;
      again = setTimeout(start, wait);
      wait = Math.min(wait * 2, LATEST);
    });
  }

  start();
  const end = newsroom.subscribe((keys, revision) => tell({ type: "changed", keys: [...keys], revision }));
  return {
    wake: () => tell({ type: "wake" }),
    async close() {
      closing = true;
      end();
      clearTimeout(again);
      const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
      tell({ type: "close" });
      if (worker.threadId !== -1) await ended;
    },
  };
}
