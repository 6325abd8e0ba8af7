import { Worker } from "node:worker_threads";
import { EVERYTHING } from "../catalogue/dependencies.ts";
import type { Log } from "../newsroom.ts";
import type { FromDesk } from "./messages.ts";

/** Told which readings a change alters, and the revision that it made. */
export type Hear = (keys: string[], revision: number) => void;
/** A desk at work somewhere. `ready` when the catalogue can be opened. */
export type Employed = { ready: Promise<void>; close(): Promise<void> };

const SOON = 1_000;
const LATEST = 30_000;
/** Megabytes of JavaScript that the desk may hold; the catalogue's own memory is beside them. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 6 };

/** The desk in a thread of its own. Should it fail, the newspaper goes on as it is and another desk takes over. */
export function employThread(
  options: { contentDir: string; cataloguePath: string },
  hear: Hear,
  log: Log,
): Employed {
  let worker: Worker;
  let closing = false;
  let isReady = false;
  let wait = SOON;
  let again: NodeJS.Timeout | undefined;

  function start(): Promise<void> {
    worker = new Worker(new URL("./thread.ts", import.meta.url), {
      workerData: options,
      resourceLimits: LIMITS,
    });
    return new Promise((resolve, reject) => {
      // A desk that is closed while it builds has not failed: nobody waits for it any more.
      const fail = (error: Error) => {
        if (!closing) reject(error);
      };
      worker.on("message", (message: FromDesk) => {
        if (message.type === "ready") resolve();
        else if (message.type === "failed") fail(new Error(message.message));
        else if (message.type === "changed") hear(message.keys, message.revision);
        else log(message.level, message.event, message.details);
      });
      worker.on("error", (error: Error) => {
        log("error", "desk.lost", { message: error.stack });
        fail(error);
      });
      worker.on("exit", () => {
        fail(new Error("The desk has ended."));
        if (isReady && !closing) again = setTimeout(restart, wait);
      });
    });
  }

  async function restart() {
    wait = Math.min(wait * 2, LATEST);
    try {
      await start();
      wait = SOON;
      // What the lost desk wrote and could not tell any more.
      hear([EVERYTHING], Date.now());
    } catch {
      // The thread's end has planned the next try.
    }
  }

  const ready = start().then(() => {
    isReady = true;
  });
  return {
    ready,
    async close() {
      closing = true;
      clearTimeout(again);
      const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
      worker.postMessage("close");
      if (worker.threadId !== -1) await ended;
    },
  };
}
