import { mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ContentError } from "./catalogue/catalogue.ts";
import { openReader } from "./catalogue/reader.ts";
import { type Desk, openDesk } from "./desk/desk.ts";
import type { FromDesk, ToDesk } from "./desk/messages.ts";
import { proofreadHere } from "./desk/proofreaders.ts";
import { SETTING_NAMES } from "./desk/settings.ts";
import type { Newsroom, NewsroomOptions } from "./newsroom.ts";
import { openReadings } from "./readings.ts";
import { recordBeside } from "./record/keys.ts";
import { openRecordReader } from "./record/reader/reader.ts";

/** Opens the newsroom: the catalogue can be asked when `ready` has resolved. */
export function openNewsroom({
  contentDir,
  dataDir,
  log,
  clock = Date.now,
  desk: where = "thread",
}: NewsroomOptions): Newsroom {
  mkdirSync(dataDir, { recursive: true });
  const options = { contentDir: realpathSync(contentDir), cataloguePath: join(dataDir, "catalogue.db") };
  const readings = openReadings(join(dataDir, "readings.db"), clock);
  const reader = openReader(options.cataloguePath, readings, clock);
  const record = openRecordReader({
    recordPath: recordBeside(options.cataloguePath),
    catalogue: reader.catalogue,
    redactions: reader.redactions,
    clock,
  });
  const listeners = new Set<(keys: readonly string[], revision: number) => void>();

  const settings = new Set<string>(SETTING_NAMES);
  function changed(keys: readonly string[], revision: number) {
    if (reader.isOpen() && keys.some((key) => settings.has(key))) reader.rereadNames();
    for (const listener of listeners) listener(keys, revision);
  }

  const desk = { here: deskHere, thread: deskInThread, elsewhere: deskElsewhere }[where]();

  function deskHere() {
    const opened: Desk = openDesk({
      ...options,
      clock,
      log,
      publish: changed,
      proofreaders: proofreadHere(options.contentDir),
    });
    return { ready: opened.start(), close: () => opened.close() };
  }

  function deskInThread() {
    const worker = new Worker(new URL("./desk/thread.ts", import.meta.url), { workerData: options });
    const ready = new Promise<void>((resolve, reject) => {
      worker.on("message", (message: FromDesk) => {
        if (message.type === "ready") resolve();
        else if (message.type === "failed") reject(new Error(message.message));
        else if (message.type === "changed") changed(message.keys, message.revision);
        else log(message.level, message.event, message.details);
      });
      worker.on("error", reject);
    });
    const close = () =>
      new Promise<void>((resolve) => {
        worker.on("exit", () => resolve());
        worker.postMessage("close");
      });
    return { ready, close };
  }

  /** The process that started this one has the desk, and speaks as its thread does. */
  function deskElsewhere() {
    const { promise: ready, resolve } = Promise.withResolvers<void>();
    const listen = (message: FromDesk) => {
      if (message.type === "ready") resolve();
      else if (message.type === "changed") changed(message.keys, message.revision);
    };
    process.on("message", listen);
    process.send?.({ type: "desk?" } satisfies ToDesk);
    return { ready, close: async () => void process.off("message", listen) };
  }

  const ready = desk.ready.then(() => reader.reopen());

  return {
    catalogue: reader.catalogue,
    record: record.record,
    ready,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    errors: (): ContentError[] => (reader.isOpen() ? reader.catalogue.errors() : []),
    countReading: (id) => readings.count(id),
    async close() {
      await desk.close();
      record.close();
      reader.close();
      readings.close();
    },
  };
}
