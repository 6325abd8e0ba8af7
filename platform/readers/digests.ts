import type { DeliveryStore } from "#audience/ports/store.ts";
import { PRIORITY } from "#audience/states.ts";
import { campaignFrom } from "./alerts.ts";
import type { Database } from "./tables.ts";

type Part = Pick<DeliveryStore, "gatherDigests" | "gathered">;

/** A digest is a campaign of its own, named after the time at which it was gathered: what was held too late for one comes in another. */
export const digests = (db: Database): Part => ({
  async gatherDigests(now, most) {
    const due = await db
      .selectFrom("deliveries")
      .select(["follower", "due"])
      .distinct()
      .where("state", "=", "held")
      .where("channel", "=", "mail")
      .where("due", "<=", now)
      .orderBy("due")
      .limit(most)
      .execute();
    for (const { follower, due: moment } of due)
      await db.transaction().execute(async (tx) => {
        const id = `digest:${new Date(now).toISOString()}`;
        const held = await tx
          .updateTable("deliveries")
          .set({ state: "gathered", digest: id, settled_at: now })
          .where("follower", "=", follower)
          .where("channel", "=", "mail")
          .where("state", "=", "held")
          .where("due", "=", moment)
          .returning(["domain", "campaign"])
          .execute();
        const [first] = held;
        if (!first) return;
        await tx
          .insertInto("campaigns")
          .values({
            id,
            kind: "digest",
            story: null,
            breaking: 0,
            content: "{}",
            targets: "[]",
            letters: "[]",
            at: moment,
            queued_at: now,
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        await tx
          .insertInto("deliveries")
          .values({
            campaign: id,
            follower,
            channel: "mail",
            list: "alerts",
            state: "queued",
            priority: PRIORITY.letter,
            due: moment,
            attempts: 0,
            domain: first.domain,
            at: moment,
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
    return due.length;
  },

  async gathered(digest, follower) {
    const rows = await db
      .selectFrom("campaigns")
      .selectAll("campaigns")
      .innerJoin("deliveries", "deliveries.campaign", "campaigns.id")
      .where("deliveries.digest", "=", digest)
      .where("deliveries.follower", "=", follower)
      .where("deliveries.state", "=", "gathered")
      .orderBy("campaigns.at", "desc")
      .execute();
    return rows.map(campaignFrom);
  },
});
