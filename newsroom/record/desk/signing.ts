import type { RecordDb } from "../database.ts";

/** The commits that carry signatures, and what git said of them; call it within a transaction. */
export function openSignatures(db: RecordDb) {
  const add = db.prepare<[string]>("INSERT OR IGNORE INTO signatures (hash) VALUES (?)");
  const set = db.prepare<[number, string]>("UPDATE signatures SET good = ? WHERE hash = ?");
  const again = db.prepare("UPDATE signatures SET good = NULL WHERE good = 0");
  const open = db
    .prepare<[number], string>(
      `SELECT hash FROM signatures JOIN states USING (hash) WHERE good IS NULL
       GROUP BY hash ORDER BY max(position) DESC LIMIT ?`,
    )
    .pluck();
  const stories = db.prepare<[string], string>("SELECT id FROM states WHERE hash = ?").pluck();
  return {
    /** Notes that a commit carries a signature. */
    add: (commit: string) => add.run(commit),
    /** Newest first, up to so many that git was not asked about yet. */
    unverified: (most: number) => open.all(most),
    /** Those that nobody was known for are asked about once more: a key may have come. */
    forgetUnknown: () => again.run(),
    /** Notes which of the commits are verified. Returns the stories that these made versions of. */
    settle(commits: readonly string[], good: ReadonlySet<string>): string[] {
      for (const commit of commits) set.run(Number(good.has(commit)), commit);
      return [...good].flatMap((commit) => stories.all(commit));
    },
  };
}
export type Signatures = ReturnType<typeof openSignatures>;
