import { mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { ContentError } from "./catalogue/catalogue.ts";
import { EVERYTHING } from "./catalogue/dependencies.ts";
import { openReader } from "./catalogue/reader.ts";
import { type Employed, employThread } from "./desk/employ.ts";
import { employHere } from "./desk/employ-here.ts";
import { hearParent } from "./desk/hear-parent.ts";
import { SETTING_NAMES } from "./desk/setting-names.ts";
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
    if (!reader.isOpen()) return;
    if (keys.includes(EVERYTHING)) reader.reopen();
    else if (keys.some((key) => settings.has(key))) reader.rereadNames();
    for (const listener of listeners) listener(keys, revision);
  }

  const employ = {
    thread: () => employThread(options, changed, log),
    elsewhere: () => hearParent(changed),
    here: () => employHere({ ...options, clock, log, publish: changed }),
  } satisfies Record<typeof where, () => Employed>;
  const desk = employ[where]();

  const ready = desk.ready.then(() => reader.reopen());
  // Whoever waits for it is told, also where that begins later.
  ready.catch(() => {});

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
