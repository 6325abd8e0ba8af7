import { join } from "node:path";
import { openRecordForReading } from "#newsroom/record/database.ts";
import { openKeeper } from "#newsroom/record/desk/keeper.ts";
import { median } from "../figures.ts";
import { commitMore } from "./repository.ts";

const MORE = 10;

/** Milliseconds by the clock, and of this process's processor time. */
async function time(work: () => Promise<void>) {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { clock: performance.now() - began, processor: (user + system) / 1000 };
}

/** Reads a repository's history into a record, then commit after commit what is added. */
export async function measureReading(root: string, stories: number, dataDir: string) {
  const recordPath = join(dataDir, "record.db");
  const keeper = openKeeper({ contentDir: root, recordPath, log: () => {}, publish: () => {} });
  const whole = await time(keeper.start);
  const db = openRecordForReading(recordPath);
  const versions = db?.prepare<[], number>("SELECT count(*) FROM versions").pluck().get() ?? Number.NaN;
  db?.close();
  const more: Awaited<ReturnType<typeof time>>[] = [];
  for (let i = 0; i < MORE; i++) {
    commitMore(root, i % stories);
    more.push(await time(keeper.look));
  }
  await keeper.close();
  return {
    versions,
    whole,
    one: {
      median: median(more.map(({ clock }) => clock)),
      worst: Math.max(...more.map(({ clock }) => clock)),
      processor: median(more.map(({ processor }) => processor)),
    },
  };
}
