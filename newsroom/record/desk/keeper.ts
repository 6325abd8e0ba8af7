import { watch } from "node:fs";
import type { Log } from "../../newsroom.ts";
import { openRecordDatabase } from "../database.ts";
import { findRepository, headOf } from "../git/repository.ts";
import { changedFiles } from "../git/uncommitted.ts";
import { recordKey } from "../keys.ts";
import { type Archive, openArchive } from "./archive.ts";
import { openRecordLedger } from "./ledger.ts";
import { readNewCommits } from "./read-log.ts";
import { readStories } from "./read-stories.ts";
import { verifySome } from "./verify.ts";

export type KeeperOptions = {
  contentDir: string;
  recordPath: string;
  log: Log;
  /** Told which stories' records may now be answered differently: `record:ID`, or `record` for all. */
  publish: (keys: string[]) => void;
};

/** A commit touches several of git's files: look when they have been quiet for this long (ms). */
const QUIET = 100;
const LOOK_EVERY = 30_000;

/** Keeps the record: reads the repository's history once, then what each commit adds. */
export function openKeeper({ contentDir, recordPath, log, publish }: KeeperOptions) {
  const db = openRecordDatabase(recordPath);
  const touched = new Set<string>();
  let archive: Archive | undefined;
  let closed = false;
  let isFirst = true;
  let work: Promise<void> = Promise.resolve();
  let quiet: NodeJS.Timeout | undefined;
  let every: NodeJS.Timeout | undefined;
  const watchers: { close(): void }[] = [];
  const publishStories = (ids: readonly string[]) => publish(ids.map(recordKey));

  function queue(job: () => Promise<void>) {
    work = work.then(async () => {
      if (closed) return;
      try {
        await job();
      } catch (error) {
        if (!closed) log("error", "record.failed", { message: (error as Error).stack });
      }
    });
    return work;
  }

  /** Begins the record anew, empty. */
  function empty(kept: "git" | "no-git") {
    const ledger = openRecordLedger(db);
    if (ledger.meta("kept") === kept && !ledger.meta("head")) return;
    db.transaction(() => {
      ledger.clear();
      ledger.setMeta("head", "");
      ledger.setMeta("place", "");
      ledger.setMeta("kept", kept);
    })();
    publish(["record"]);
  }

  async function find() {
    const found = await findRepository(contentDir);
    if ("missing" in found) {
      log("warn", "record.none", { reason: found.missing });
      return empty("no-git");
    }
    archive = openArchive(db, found.repository, () => closed);
    archive.signatures.forgetUnknown();
    if (!(await headOf(found.repository))) return empty("git");
    for (const id of await changedFiles(found.repository)) touched.add(id);
  }

  async function sync(archive: Archive) {
    const began = performance.now();
    const read = await readNewCommits(archive);
    if (closed) return;
    // What was written before may have been cut off between the commits and their stories.
    const { commits, stories, whole } = read ?? {
      commits: 0,
      stories: isFirst ? archive.ledger.unready() : [],
      whole: false,
    };
    isFirst = false;
    await readStories(archive, whole ? archive.ledger.unready() : stories, (id) => touched.has(id));
    if (!whole && stories.length === 0) return;
    if (whole) publish(["record"]);
    else publishStories(stories);
    log("info", "record.read", { commits, ms: Math.round(performance.now() - began), whole });
  }

  /** Stories whose file differs from what was committed need the text of that, to be compared with. */
  async function readTouched(archive: Archive) {
    const { ledger } = archive;
    const ids = [...touched].filter((id) => !ledger.isReady(id) && ledger.states(id).length > 0);
    await readStories(archive, ids, () => true);
    touched.clear();
    if (ids.length > 0) publishStories(ids);
  }

  async function lookNow() {
    if (!archive) return;
    await sync(archive);
    await readTouched(archive);
    void queue(verify);
  }

  /** A few signatures at a time: what is committed meanwhile goes first. */
  async function verify() {
    const stories = archive && (await verifySome(archive));
    if (!stories) return;
    if (stories.length > 0) publishStories(stories);
    void queue(verify);
  }
  const look = () => queue(lookNow);

  function lookSoon() {
    clearTimeout(quiet);
    quiet = setTimeout(look, QUIET);
  }

  function watchGit() {
    if (!archive) return;
    try {
      watchers.push(watch(archive.repository.gitDir, { persistent: false }, lookSoon));
    } catch (error) {
      log("warn", "record.unwatched", { message: (error as Error).message });
    }
    every = setInterval(look, LOOK_EVERY).unref();
  }

  return {
    /** Resolves when the record holds everything that was committed. */
    start: () =>
      queue(async () => {
        await find();
        watchGit();
        await lookNow();
      }),
    /** A story's file, below content/, was saved. */
    touch(file: string) {
      touched.add(file.slice("articles/".length, -".mdx".length));
      lookSoon();
    },
    /** For tests: looks now. */
    look,
    async close() {
      closed = true;
      clearTimeout(quiet);
      clearInterval(every);
      for (const watcher of watchers) watcher.close();
      archive?.objects.close();
      await work;
      db.close();
    },
  };
}
