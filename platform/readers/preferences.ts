import type { ReaderStore } from "#audience/ports/store.ts";
import { followsOf, targetsOf } from "#audience/wishes.ts";
import { replaceFollows } from "./follows.ts";
import type { Database } from "./tables.ts";
import { cancelWaiting } from "./waiting.ts";

type Part = Pick<ReaderStore, "preferences" | "savePreferences" | "leave">;

export const preferences = (db: Database): Part => ({
  async preferences(id) {
    const reader = await db.selectFrom("readers").selectAll().where("id", "=", id).executeTakeFirst();
    if (!reader) return undefined;
    const letters = await db
      .selectFrom("subscriptions")
      .select("newsletter")
      .where("reader", "=", id)
      .execute();
    const follows = await db
      .selectFrom("follows")
      .select(["kind", "target"])
      .where("follower", "=", id)
      .where("channel", "=", "mail")
      .orderBy("target")
      .execute();
    return {
      newsletters: letters.map(({ newsletter }) => newsletter),
      follows: followsOf(follows),
      rhythm: reader.rhythm,
      pausedUntil: reader.paused_until ?? undefined,
    };
  },

  savePreferences: (id, wanted, now) =>
    db.transaction().execute(async (tx) => {
      const found = await tx
        .updateTable("readers")
        .set({ rhythm: wanted.rhythm, paused_until: wanted.pausedUntil ?? null })
        .where("id", "=", id)
        .returning("id")
        .executeTakeFirst();
      if (!found) return;
      const targets = targetsOf(wanted.follows);
      await tx
        .deleteFrom("subscriptions")
        .where("reader", "=", id)
        .$if(wanted.newsletters.length > 0, (q) => q.where("newsletter", "not in", wanted.newsletters))
        .execute();
      if (wanted.newsletters.length > 0)
        await tx
          .insertInto("subscriptions")
          .values(wanted.newsletters.map((newsletter) => ({ reader: id, newsletter, since: now })))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      await replaceFollows(tx, "mail", id, targets, now);
      const lists = ["asked", ...wanted.newsletters, ...(targets.length > 0 ? ["alerts"] : [])];
      await cancelWaiting(tx, now).where("follower", "=", id).where("list", "not in", lists).execute();
    }),

  leave: (id, list, now) =>
    db.transaction().execute(async (tx) => {
      const reader = await tx.selectFrom("readers").select("id").where("id", "=", id).executeTakeFirst();
      if (!reader) return false;
      if (list === "alerts")
        await tx.deleteFrom("follows").where("follower", "=", id).where("channel", "=", "mail").execute();
      else
        await tx
          .deleteFrom("subscriptions")
          .where("reader", "=", id)
          .where("newsletter", "=", list)
          .execute();
      await cancelWaiting(tx, now).where("follower", "=", id).where("list", "=", list).execute();
      return true;
    }),
});
