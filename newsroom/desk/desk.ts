import { setImmediate as breathe } from "node:timers/promises";
import { inodeOfIntact, saysDamage } from "../catalogue/damage.ts";
import { reopenCatalogue } from "../catalogue/database.ts";
import { EVERYTHING } from "../catalogue/dependencies.ts";
import type { Clock, Log } from "../newsroom.ts";
import { openKeeper } from "../record/desk/keeper.ts";
import { recordBeside } from "../record/keys.ts";
import { putInPlace } from "./build.ts";
import type { Builder } from "./builder.ts";
import { differences, differs } from "./differences.ts";
import { openJournal } from "./journal.ts";
import { openLine } from "./line.ts";
import { openLookout } from "./lookout.ts";
import { openOffice } from "./office.ts";
import type { Proofreaders } from "./proofreaders.ts";
import { type Rounds, report, takeIn } from "./round.ts";
import { releaseDue } from "./schedule.ts";
import { SETTING_NAMES } from "./setting-names.ts";
import { settingFile } from "./settings.ts";
import { openSettling } from "./settling.ts";

export type DeskOptions = {
  contentDir: string;
  cataloguePath: string;
  clock: Clock;
  log: Log;
  proofreaders: Proofreaders;
  builder: Builder;
  /** Told after each change that was written. `*`: this catalogue took the place of another, which must be opened again. */
  publish: (keys: string[], revision: number) => void;
  /** Bodies are proofread only so many ms after the newspaper opened: until then the server that starts beside it needs the processor. */
  rest?: number;
};

/** How long (ms) a warm start waits for the comparison with the files before the newspaper opens as it was. */
const PATIENCE = 500;
/** After so many ms of comparing, what came meanwhile (a saved file, a time that is due) has its turn. */
const TURN = 10;
/** A file that is saved meanwhile waits for one job: some ten milliseconds. */
const PROOFS_PER_JOB = 3;
const LOOK_AFTER = 1_000;
/** What could not be written, as on a full disk, is tried again after so long (ms), then ever less often. */
const AGAIN = { first: 1_000, last: 300_000 };

/** The desk takes in what is saved below content/, keeps the catalogue, and puts online at its time what is embargoed. */
export function openDesk({
  contentDir,
  cataloguePath,
  clock,
  log,
  proofreaders,
  builder,
  publish,
  rest,
}: DeskOptions) {
  const line = openLine(failed);
  const settling = openSettling(() => line.add(() => takeSettled()));
  let rounds: Rounds | undefined;
  let timer: NodeJS.Timeout | undefined;
  let guard: NodeJS.Timeout | undefined;
  let resting: NodeJS.Timeout | undefined;
  let trying: NodeJS.Timeout | undefined;
  let untilAgain = AGAIN.first;
  let ownInode: number | undefined;
  let isDamaged = false;

  const lookout = openLookout({
    contentDir,
    log,
    onChange: (path) => settling.expect(path),
    compare: () => line.add(catchUp),
  });
  const keeper = openKeeper({
    contentDir,
    recordPath: recordBeside(cataloguePath),
    log,
    publish: (keys) => void line.add(() => rounds?.edit(() => keys)),
  });

  function use(db: ReturnType<typeof reopenCatalogue>) {
    if (!db) throw new Error(`${cataloguePath} cannot be opened: check that its folder can be written`);
    const office = openOffice(db, contentDir, clock);
    const journal = openJournal(db, publish, clock);
    rounds = {
      office,
      edit: (run) =>
        journal.edit(() => {
          const keys = run();
          office.settle();
          return keys;
        }),
      proofreaders,
      contentDir,
      log,
      expectAgain: settling.expect,
    };
    proofreaders.setSlugs(office.settings.slugs());
    ownInode = inodeOfIntact(cataloguePath);
    return rounds;
  }

  function failed(error: Error) {
    log("error", "desk.failed", { message: error.stack });
    // What is damaged is built anew (`look`).
    if (saysDamage(error)) isDamaged = true;
    else tryAgain();
  }

  /** A file that was not taken in still differs from what is known of it. */
  function tryAgain() {
    if (trying || line.isClosed()) return;
    trying = setTimeout(() => {
      trying = undefined;
      line.add(async () => {
        await catchUp();
        await proofread();
        untilAgain = AGAIN.first;
      });
    }, untilAgain);
    untilAgain = Math.min(2 * untilAgain, AGAIN.last);
  }

  async function build(): Promise<Rounds> {
    const began = performance.now();
    proofreaders.prepare();
    await builder.build();
    rounds?.office.db.close();
    putInPlace(cataloguePath);
    isDamaged = false;
    const built = use(reopenCatalogue(cataloguePath));
    const stories = built.office.db.prepare("SELECT count(*) FROM stories").pluck().get();
    log("info", "catalogue.built", { stories, seconds: Math.round(performance.now() - began) / 1000 });
    return built;
  }

  /** Until it succeeds, readers see what they can of the old one. */
  async function rebuild() {
    log("warn", "catalogue.rebuild", { path: cataloguePath });
    const { office } = await build();
    publish(
      [EVERYTHING],
      office.db.prepare("SELECT value FROM meta WHERE name = 'revision'").pluck().get() as number,
    );
    begin();
  }

  async function takeSettled(files = settling.due()) {
    if (files.length === 0 || !rounds) return;
    await takeIn(rounds, files);
    for (const file of files) if (file.startsWith("articles/") && file.endsWith(".mdx")) keeper.touch(file);
    if (rounds.office.isOutdated()) await rebuild();
    schedule();
  }

  function schedule() {
    clearTimeout(timer);
    if (!rounds || line.isClosed()) return;
    const wait = releaseDue(rounds.office, rounds.edit, clock);
    timer = setTimeout(() => line.add(schedule), wait);
  }

  /** Compares the catalogue with the files; what is saved meanwhile goes first. */
  async function catchUp() {
    if (!rounds) return;
    const { files } = rounds.office;
    await takeIn(rounds, [
      ...SETTING_NAMES.map(settingFile).filter((file) => differs(contentDir, files, file)),
      ...[...differences(contentDir, files, "media")].flat(),
    ]);
    let turn = performance.now();
    for (const changed of differences(contentDir, files, "articles")) {
      if (changed.length > 0) await takeIn(rounds, changed);
      if (performance.now() - turn < TURN) continue;
      await breathe();
      await takeSettled();
      if (line.isClosed()) return;
      schedule();
      turn = performance.now();
    }
    schedule();
  }

  /** Proofreads the bodies of stories that were taken in by their front matter. */
  async function proofread() {
    for (;;) {
      if (!rounds || line.isClosed()) return;
      const { office, edit } = rounds;
      const files = office.files.unproofed(PROOFS_PER_JOB);
      if (files.length === 0) return;
      const outcomes = await proofreaders.read(files, true);
      edit(() => outcomes.flatMap((outcome) => office.stories.takeProofed(outcome)));
      for (const file of files) report(rounds, file);
      await takeSettled();
    }
  }

  function proofreadAfterRest() {
    if (line.isClosed()) return;
    proofreaders.prepare();
    if (rest === undefined) return void line.add(proofread);
    resting = setTimeout(() => line.add(proofread), rest);
  }

  function begin() {
    schedule();
    line.add(catchUp);
    proofreadAfterRest();
  }

  async function look() {
    const inode = inodeOfIntact(cataloguePath);
    if (isDamaged || inode === undefined || inode !== ownInode) await rebuild();
  }

  return {
    /** Resolves when the catalogue answers for what lies in content/; rejects where that is no newspaper. */
    async start(): Promise<void> {
      const known = reopenCatalogue(cataloguePath);
      if (known) {
        use(known);
        schedule();
        const caughtUp = lookout.begin().then(() => line.add(catchUp));
        caughtUp.then(proofreadAfterRest);
        await Promise.race([caughtUp, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      } else {
        await lookout.begin();
        const { office } = await build();
        for (const file of office.files.withErrors()) report({ office, log }, file);
        begin();
      }
      guard = setInterval(() => line.add(look), LOOK_AFTER);
      void keeper.start();
    },
    /** Takes in files and folders below content/ without waiting for the watcher. */
    notice: (paths: string[]) => line.add(() => takeSettled(paths)),
    /** For tests with a clock of their own: what is due by now goes online. */
    tick: () => line.add(schedule),
    /** Resolves when everything that was begun is done. */
    idle: () => line.idle(),
    async close() {
      const done = line.close();
      builder.close();
      clearTimeout(timer);
      clearTimeout(resting);
      clearInterval(guard);
      clearTimeout(trying);
      settling.close();
      await lookout.close();
      await keeper.close();
      await done;
      await proofreaders.close();
      rounds?.office.db.close();
    },
  };
}
