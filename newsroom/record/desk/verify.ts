import { verifySignatures } from "../git/signatures.ts";
import type { Archive } from "./archive.ts";

/** How many commits git is asked about at once: each costs a process of gpg's or ssh-keygen's, and a new commit may wait. */
const AT_ONCE = 10;

/**
 * Asks git about some of the signatures that it was not asked about yet, newest first. Returns the stories that have verified
 * versions now; undefined where nothing was left to ask.
 */
export async function verifySome({
  db,
  signatures,
  repository,
  isClosed,
}: Archive): Promise<string[] | undefined> {
  const commits = signatures.unverified(AT_ONCE);
  if (commits.length === 0 || isClosed()) return undefined;
  const good = new Set(await verifySignatures(repository, commits));
  if (isClosed()) return undefined;
  return [...new Set(db.transaction(() => signatures.settle(commits, good))())];
}
