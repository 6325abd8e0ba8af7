import { renameSync } from "node:fs";
import { removeCatalogue } from "../catalogue/damage.ts";
import { createCatalogue, declareComplete, finishCatalogue } from "../catalogue/database.ts";
import type { Outcome } from "../manuscript/story-file.ts";
import type { Clock } from "../newsroom.ts";
import type { Problem } from "../problem.ts";
import type { Builder } from "./builder.ts";
import { type BulkIndex, openBulkIndex } from "./bulk-index.ts";
import { type Office, openOffice } from "./office.ts";
import type { Proofreaders } from "./proofreaders.ts";
import { SETTING_NAMES } from "./setting-names.ts";
import { walkNames } from "./walk.ts";

/** content/ holds no newspaper that could be opened. */
class NoNewspaper extends Error {
  constructor(problems: readonly (Problem & { file: string })[]) {
    const lines = problems.map(
      ({ file, line, column, message }) => `  ${[file, line, column].filter(Boolean).join(":")}: ${message}`,
    );
    super(`The newspaper cannot be opened; put right first:\n${lines.join("\n")}`);
  }
}

/** At least so many stories are read in one job, and written in one transaction. */
const PER_JOB = 50;
const PER_TRANSACTION = 5_000;
/** Files that are just being written are read again after so many ms, this often; then the watcher sees to them. */
const TRY_AFTER = 100;
const MOST_TRIES = 15;

type Building = { cataloguePath: string; contentDir: string; clock: Clock; proofreaders: Proofreaders };

/** Builds in this thread: for tests. */
export const buildHere = (building: Building): Builder => ({
  build: () => buildCatalogue(building),
  close: () => {},
});

/**
 * Builds a catalogue beside `cataloguePath`, where `putInPlace` finds it when it is complete: nobody ever reads half of one. Stories are
 * taken by their front matter; their bodies are proofread when the newspaper is open.
 */
export async function buildCatalogue({ cataloguePath, contentDir, clock, proofreaders }: Building) {
  const fresh = freshOf(cataloguePath);
  removeCatalogue(fresh);
  const db = createCatalogue(fresh, clock());
  const office = openOffice(db, contentDir, clock);
  const fullText = openBulkIndex(db, office.index, fresh);
  try {
    db.exec("BEGIN");
    takeSettings(office);
    await takeMedia(office, contentDir);
    proofreaders.setSlugs(office.settings.slugs());
    office.stories.beginBulk(fullText);
    await takeStories(office, contentDir, proofreaders, fullText);
    fullText.end();
    office.stories.endOfBulk();
    db.exec("COMMIT");
    finishCatalogue(db);
    await fullText.finish();
    declareComplete(db);
    db.close();
  } catch (error) {
    db.close();
    removeCatalogue(fresh);
    throw error;
  } finally {
    await fullText.close();
  }
}

/** Puts a catalogue that was built in the place of the one before it, which must be closed: SQLite removes files by their names when it closes. */
export function putInPlace(path: string) {
  removeCatalogue(path);
  renameSync(freshOf(path), path);
}

const freshOf = (path: string) => `${path}.new`;

function takeSettings(office: Office) {
  for (const name of SETTING_NAMES) office.settings.take(name);
  if (!office.settings.isComplete())
    throw new NoNewspaper(office.files.withErrors().flatMap((file) => office.files.errorsOf(file)));
  office.reopenStories();
}

async function takeMedia(office: Office, contentDir: string) {
  for (const { folder, names } of walkNames(contentDir, "media")) {
    for (const name of names) {
      const file = `${folder}/${name}`;
      office.media.take(file, await office.media.read(file));
    }
  }
}

/** In the order of their days, so that the full text gets them as it wants them. */
async function takeStories(
  { db, stories }: Office,
  contentDir: string,
  proofreaders: Proofreaders,
  fullText: BulkIndex,
) {
  const jobs: Promise<Outcome[]>[] = [];
  const busy: string[] = [];
  let untilCommit = PER_TRANSACTION;
  const take = async (outcomes: Outcome[] = []) => {
    for (const outcome of outcomes) {
      stories.take(outcome);
      if ("busy" in outcome) busy.push(outcome.file);
    }
    await fullText.endOfJob();
    untilCommit -= outcomes.length;
    if (untilCommit > 0) return;
    untilCommit = PER_TRANSACTION;
    db.exec("COMMIT; BEGIN");
  };
  const start = (files: string[]) => {
    const job = proofreaders.read(files, false);
    job.catch(() => {}); // It is awaited below, perhaps after another that failed.
    jobs.push(job);
  };
  let batch: string[] = [];
  for (const { folder, names } of walkNames(contentDir, "articles", "oldest first")) {
    for (const name of names) batch.push(`${folder}/${name}`);
    if (batch.length < PER_JOB) continue;
    start(batch);
    batch = [];
    // One job waits for each that is being read, so that no reader waits for the writer.
    if (jobs.length > 2 * proofreaders.parallel) await take(await jobs.shift());
  }
  start(batch);
  for (const job of jobs) await take(await job);
  for (let i = 0; i < MOST_TRIES && busy.length > 0; i++) {
    await new Promise((resolve) => setTimeout(resolve, TRY_AFTER));
    await take(await proofreaders.read(busy.splice(0), false));
  }
}
