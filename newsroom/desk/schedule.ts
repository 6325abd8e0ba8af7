import type { Clock } from "../newsroom.ts";
import type { openJournal } from "./journal.ts";
import type { Office } from "./office.ts";

/** Looks at least this often (ms): a machine's clock may be set, and timers do not run while it sleeps. */
const AT_LEAST = 30_000;

/** Puts online the stories whose time has come; returns in how many ms to look again. */
export function releaseDue(
  { db, stories }: Office,
  edit: ReturnType<typeof openJournal>["edit"],
  clock: Clock,
): number {
  const due = db
    .prepare<[number], number>(
      "SELECT n FROM stories WHERE live = 0 AND status = 'published' AND published <= ?",
    )
    .pluck()
    .all(clock());
  if (due.length > 0) edit(() => due.flatMap((n) => stories.release(n)));
  const next = db
    .prepare<[], number | null>("SELECT min(published) FROM stories WHERE live = 0 AND status = 'published'")
    .pluck()
    .get();
  return next == null ? AT_LEAST : Math.min(Math.max(0, next - clock()), AT_LEAST);
}
