import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import BetterSqlite from "better-sqlite3";
import { newId } from "#audience/readers/subscribe.ts";
import { openAudienceStore } from "#platform/readers/open.ts";

/** Readers who follow one topic at once, in an empty data folder. */
export async function gather(dataDir: string, followers: number, topic: string) {
  const store = await openAudienceStore({ dataDir });
  const at = Date.now() - 3600_000;
  const people = Array.from({ length: followers }, () => {
    const id = newId();
    const email = `${id}@example.org`;
    return { id, email, emailHash: id, rhythm: "at-once" as const, confirmedAt: at, newsletters: [] };
  });
  await store.importReaders(people, at);
  const follows = { topics: [topic], sections: [], authors: [], stories: [] };
  for (const { id } of people)
    await store.savePreferences(id, { newsletters: [], follows, rhythm: "at-once" }, at);
  await store.close();
}

/** Milliseconds from the first sight of the campaign to the last of its deliveries in the queue. */
export async function queueing(dataDir: string, followers: number): Promise<number> {
  const db = new BetterSqlite(join(dataDir, "readers.db"), { readonly: true });
  const campaigns = db.prepare<[], number>("select count(*) from campaigns").pluck();
  const deliveries = db.prepare<[], number>("select count(*) from deliveries").pluck();
  try {
    while (campaigns.get() === 0) await pause(1);
    const began = performance.now();
    while ((deliveries.get() ?? 0) < followers) await pause(5);
    return performance.now() - began;
  } finally {
    db.close();
  }
}
