import type { Db } from "../catalogue/database.ts";
import type { SearchIndex } from "../catalogue/search/index-stories.ts";
import { idOf, type Outcome, type StoryFile } from "../manuscript/story-file.ts";
import type { Clock } from "../newsroom.ts";
import type { Problem } from "../problem.ts";
import type { BulkIndex } from "./bulk-index.ts";
import { compose, type Measured } from "./compose.ts";
import type { Files } from "./files.ts";
import { openLedger } from "./ledger.ts";

/** Takes stories that were read into the catalogue. Each method must run within a transaction, and returns the keys that it changes. */
export function openStories(
  db: Db,
  files: Files,
  index: SearchIndex,
  edition: { language: string; timeZone: string },
  clock: Clock,
) {
  const ledger = openLedger(db, edition.timeZone, index);
  const media = db.prepare<[string], Measured>("SELECT hash, width, height FROM media WHERE src = ?");
  const aliasOf = db
    .prepare<[string, string], string>(
      "SELECT id FROM aliases JOIN stories USING (n) WHERE path = ? AND id <> ?",
    )
    .pluck();
  let isBulk = false;
  /** In bulk media stay as they are, and many stories show the same. */
  const remembered = new Map<string, Measured | undefined>();

  function measure(src: string): Measured | undefined {
    if (!isBulk) return media.get(src);
    if (!remembered.has(src)) remembered.set(src, media.get(src));
    return remembered.get(src);
  }

  function refuse(file: string, problems: readonly Problem[], stamp?: Parameters<Files["put"]>[1]): string[] {
    if (stamp) files.put(file, stamp, true);
    files.setErrors(file, problems);
    return ["errors"];
  }

  /** What is wrong with a story beside others: media that is not there, an old address that is another's. */
  function problemsOf({ id, shows, frontMatter }: StoryFile): Problem[] {
    const missing = shows.flatMap(({ src, kind, line, column }) => {
      const found = measure(src);
      if (found && (kind === "file" || found.width !== null)) return [];
      return [
        { line, column, message: found ? `${src} is not a picture` : `${src} does not exist below content/` },
      ];
    });
    const taken = frontMatter.aliases.flatMap((alias) => {
      const other = aliasOf.get(alias, id);
      return other
        ? [{ line: 2, column: 1, message: `\`aliases\` names ${alias}, which already leads to ${other}` }]
        : [];
    });
    return [...missing, ...taken];
  }

  function take(file: string, story: StoryFile): string[] {
    // Of a catalogue that is being built, each file is new.
    const known = isBulk ? undefined : files.get(file);
    const hadErrors = !isBulk && files.hasErrors(file);
    const problems = problemsOf(story);
    if (problems.length > 0) return refuse(file, problems, story);
    files.put(file, story, story.proofed, known !== undefined);
    if (hadErrors) files.setErrors(file, []);
    const composed = compose(story, edition.language, measure);
    const isSame = known?.hash === story.hash && ledger.versionOf(story.id) === composed.version;
    if (isSame && story.proofed) ledger.putBody(story.id, story.packed);
    const keys = isSame ? [] : ledger.put(composed, story.packed, story, clock());
    return hadErrors ? [...keys, "errors"] : keys;
  }

  function remove(file: string): string[] {
    const hadErrors = files.hasErrors(file);
    files.remove(file);
    if (hadErrors) files.setErrors(file, []);
    const keys = ledger.remove(idOf(file));
    return hadErrors ? [...keys, "errors"] : keys;
  }

  return {
    release: ledger.release,
    beginBulk(fullText: BulkIndex) {
      isBulk = true;
      ledger.beginBulk(fullText);
    },
    endOfBulk() {
      isBulk = false;
      remembered.clear();
      ledger.endOfBulk();
    },
    /** Takes what became of a file. Files that are still being written must be read again. */
    take(outcome: Outcome): string[] {
      if ("gone" in outcome) return remove(outcome.file);
      if ("busy" in outcome) return [];
      if ("problems" in outcome) return refuse(outcome.file, outcome.problems, outcome.stamp);
      return take(outcome.file, outcome.story);
    },
    /** As `take`, for a story that went online by its front matter alone: if its body is wrong it was never right, and goes. */
    takeProofed(outcome: Outcome): string[] {
      const { file } = outcome;
      const keys = this.take(outcome);
      const wasRefused = "problems" in outcome || ("story" in outcome && files.hasErrors(file));
      return wasRefused ? [...keys, ...ledger.remove(idOf(file))] : keys;
    },
    /** Stories that mention a media file. */
    users: db
      .prepare<[string], string>("SELECT id FROM uses JOIN stories USING (n) WHERE src = ? ORDER BY id")
      .pluck(),
  };
}
