import type { View } from "../view.ts";

/** The catalogue's revisions, and what each of them changed. Nobody's page depends on these answers. */
export function journalQueries({ db }: View) {
  const revision = db.prepare<[], number>("SELECT value FROM meta WHERE name = 'revision'").pluck();
  const identity = db.prepare<[], number>("SELECT value FROM meta WHERE name = 'identity'").pluck();
  const oldest = db.prepare<[], number | null>("SELECT min(revision) FROM changes").pluck();
  const since = db
    .prepare<[number], string>("SELECT DISTINCT key FROM changes WHERE revision > ? ORDER BY revision")
    .pluck();
  const now = () => revision.get() ?? 0;
  return {
    identity: () => identity.get() ?? 0,
    revision: now,
    changedSince(earlier: number): string[] | undefined {
      const isWhole = earlier === now() || (oldest.get() ?? Number.POSITIVE_INFINITY) <= earlier + 1;
      return isWhole ? since.all(earlier) : undefined;
    },
  };
}
