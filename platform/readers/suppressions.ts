import type { SuppressionStore } from "#audience/ports/store.ts";
import type { Database } from "./tables.ts";

export const suppressions = (db: Database): SuppressionStore => ({
  suppress: (emailHash, reason, now) =>
    db.transaction().execute(async (tx) => {
      await tx
        .insertInto("suppressions")
        .values({ email_hash: emailHash, reason, at: now })
        .onConflict((conflict) => conflict.column("email_hash").doUpdateSet({ reason, at: now }))
        .execute();
      const reader = await tx
        .selectFrom("readers")
        .select("id")
        .where("email_hash", "=", emailHash)
        .executeTakeFirst();
      if (!reader) return;
      await tx
        .updateTable("deliveries")
        .set({ state: "suppressed", settled_at: now })
        .where("follower", "=", reader.id)
        .where("state", "in", ["queued", "held", "leased"])
        .execute();
    }),

  async suppression(emailHash) {
    const row = await db
      .selectFrom("suppressions")
      .select("reason")
      .where("email_hash", "=", emailHash)
      .executeTakeFirst();
    return row?.reason;
  },

  async countRefusal(readerId) {
    const row = await db
      .updateTable("readers")
      .set((eb) => ({ refusals: eb("refusals", "+", 1) }))
      .where("id", "=", readerId)
      .returning("refusals")
      .executeTakeFirst();
    return row?.refusals ?? 0;
  },
});
