import { type Commit, readLog } from "../git/log.ts";
import { headOf, isOnLine } from "../git/repository.ts";
import { carriesSignature } from "../git/signatures.ts";
import type { Archive } from "./archive.ts";

/** Commits that are written in one transaction. */
const BATCH = 500;

/** What was read: how many commits; the stories that they touched; `whole` where the record was read from the first commit on. */
export type LogRead = { commits: number; stories: string[]; whole: boolean };

/**
 * Notes what was committed since the record was last read; all of it where that commit is no longer on the line. Undefined where
 * there is nothing new, or nothing at all.
 */
export async function readNewCommits(archive: Archive): Promise<LogRead | undefined> {
  const { db, ledger, signatures, repository, objects } = archive;
  const head = await headOf(repository);
  const place = `${repository.root}\n${repository.prefix}\n${repository.shallow}`;
  const known = ledger.meta("place") === place ? ledger.meta("head") : undefined;
  if (!head || known === head) return undefined;
  const after = known && (await isOnLine(repository, known)) ? known : undefined;
  if (!after) db.transaction(() => ledger.clear())();
  const stories = new Set<string>();
  let commits = 0;
  let batch: (Commit & { isSigned: boolean })[] = [];
  const write = db.transaction(() => {
    for (const commit of batch) {
      for (const id of ledger.addCommit(commit)) stories.add(id);
      if (commit.isSigned) signatures.add(commit.hash);
    }
    batch = [];
  });
  for await (const commit of readLog(repository, after)) {
    batch.push({ ...commit, isSigned: await carriesSignature(objects, commit.hash) });
    commits++;
    if (batch.length >= BATCH) write();
    if (archive.isClosed()) return undefined;
  }
  db.transaction(() => {
    write();
    ledger.setMeta("head", head);
    ledger.setMeta("place", place);
    ledger.setMeta("kept", repository.shallow ? "shallow" : "git");
  })();
  return { commits, stories: [...stories], whole: !after };
}
