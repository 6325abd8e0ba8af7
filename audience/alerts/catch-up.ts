import { setImmediate as breathe } from "node:timers/promises";
import { type Batch, changedStories, everyStory } from "./batches.ts";
import { type LookOptions, openLook } from "./look.ts";

/** False where it was broken off. */
async function lookThrough(
  options: LookOptions,
  batches: Iterable<Batch>,
  opened: number | undefined,
  isClosed: () => boolean,
): Promise<boolean> {
  const look = openLook(options, opened);
  for (const batch of batches) {
    await look.at(batch);
    await breathe();
    if (isClosed()) return false;
  }
  await look.end();
  return true;
}

/**
 * Looks at what changed since somebody last looked, by the catalogue's journal; at everything in a catalogue that nobody has
 * looked at. Broken off where `isClosed` says so, it begins again from the same place.
 */
export async function catchUp(options: LookOptions, isClosed = () => false): Promise<void> {
  const { catalogue, store, clock } = options;
  const [identity, revision] = [catalogue.identity(), catalogue.revision()];
  const until = await store.lookedUntil(identity);
  if (until === revision) return;
  const isFirst = !(await store.hasBaseline());
  const changed = until === undefined || isFirst ? undefined : catalogue.changedSince(until);
  const batches = changed ? changedStories(catalogue, changed) : everyStory(catalogue);
  const opened = isFirst ? ((await store.opened()) ?? clock()) : undefined;
  if (!(await lookThrough(options, batches, opened, isClosed))) return;
  if (isFirst) await store.baseline(clock());
  await store.looked(identity, revision);
}
