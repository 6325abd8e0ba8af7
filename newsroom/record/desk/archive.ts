import type { RecordDb } from "../database.ts";
import { type Objects, openObjects } from "../git/objects.ts";
import type { Repository } from "../git/repository.ts";
import { openRecordLedger, type RecordLedger } from "./ledger.ts";
import { openSignatures, type Signatures } from "./signing.ts";

/** A repository, and the record that is kept of it. */
export type Archive = {
  db: RecordDb;
  ledger: RecordLedger;
  signatures: Signatures;
  repository: Repository;
  objects: Objects;
  /** Whoever reads for long asks this now and then. */
  isClosed: () => boolean;
};

/** Opens the record of a repository for writing. */
export const openArchive = (db: RecordDb, repository: Repository, isClosed: () => boolean): Archive => ({
  db,
  ledger: openRecordLedger(db),
  signatures: openSignatures(db),
  repository,
  objects: openObjects(repository.root),
  isClosed,
});
