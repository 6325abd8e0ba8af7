import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** What is queued for a follower and not on its way: what a change of mind, or of the newspaper's, can still stop. */
export const WAITING = ["queued", "held", "leased"] as const;

/** Cancels deliveries that wait; whoever asks says which of them. */
export const cancelWaiting = (db: Kysely<Tables>, now: number) =>
  db.updateTable("deliveries").set({ state: "cancelled", settled_at: now }).where("state", "in", WAITING);
