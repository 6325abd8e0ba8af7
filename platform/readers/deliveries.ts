import type { Accepted, Delivery, DeliveryKey, DeliveryStore } from "#audience/ports/store.ts";
import { PRIORITY, type State, TOLD } from "#audience/states.ts";
import type { Database, Tables } from "./tables.ts";

const FIELDS = [
  "deliveries.campaign",
  "deliveries.follower",
  "deliveries.channel",
  "deliveries.list",
  "deliveries.priority",
  "deliveries.attempts",
  "deliveries.at",
] as const;

const deliveryFrom = (row: Pick<Tables["deliveries"], keyof Delivery>): Delivery => ({
  campaign: row.campaign,
  follower: row.follower,
  channel: row.channel,
  list: row.list,
  priority: row.priority,
  attempts: row.attempts,
  at: row.at,
});

type Part = Omit<DeliveryStore, "gatherDigests" | "gathered" | "stats">;

/** `shared`: other processes work on the same database, and rows that they have taken must be passed over. */
export function deliveries(db: Database, shared: boolean): Part {
  const one = ({ campaign, follower, channel }: DeliveryKey, within = db) =>
    within
      .updateTable("deliveries")
      .where("campaign", "=", campaign)
      .where("follower", "=", follower)
      .where("channel", "=", channel);

  async function submit(key: DeliveryKey, owner: string, until: number, within: Database) {
    const { numUpdatedRows } = await one(key, within)
      .set((eb) => ({ state: "submitted", lease_until: until, attempts: eb("attempts", "+", 1) }))
      .where("state", "=", "leased")
      .where("owner", "=", owner)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async function settle(key: DeliveryKey, state: State, now: number, error: string | undefined, within = db) {
    await one(key, within)
      .set({ state, settled_at: now, owner: null, lease_until: null, error: error ?? null })
      .where("state", "in", ["leased", "submitted"])
      .execute();
  }

  return {
    async lease(channel, owner, most, until, now, heldDomains) {
      // Taken in a step of its own: within `in (…)`, Postgres may choose anew for every row, and take more than `most`.
      const rows = await db
        .with("due_now", (q) =>
          q
            .selectFrom("deliveries")
            .select(["campaign", "follower", "channel"])
            .where("state", "=", "queued")
            .where("channel", "=", channel)
            .where("due", "<=", now)
            .$if(heldDomains.length > 0, (due) => due.where("domain", "not in", heldDomains))
            .orderBy("priority")
            .orderBy("due")
            .limit(most)
            .$if(shared, (due) => due.forUpdate().skipLocked()),
        )
        .updateTable("deliveries")
        .from("due_now")
        .set({ state: "leased", owner, lease_until: until })
        .whereRef("deliveries.campaign", "=", "due_now.campaign")
        .whereRef("deliveries.follower", "=", "due_now.follower")
        .whereRef("deliveries.channel", "=", "due_now.channel")
        .where("state", "=", "queued")
        .returning(FIELDS)
        .execute();
      return rows.map(deliveryFrom).sort((a, b) => a.priority - b.priority || a.at - b.at);
    },

    submit: (key, owner, until, before?: Accepted) =>
      before
        ? db.transaction().execute(async (tx) => {
            await settle(before.key, "accepted", before.at, undefined, tx);
            return await submit(key, owner, until, tx);
          })
        : submit(key, owner, until, db),

    settle: (key, state, now, error) => settle(key, state, now, error),

    async postpone(key, state, due, spent, error) {
      await one(key)
        .set((eb) => ({
          state,
          due,
          owner: null,
          lease_until: null,
          ...(error === undefined ? {} : { error }),
          ...(spent ? { attempts: eb("attempts", "+", 1) } : {}),
        }))
        .where("state", "in", ["leased", "submitted"])
        .execute();
    },

    async abandoned(now, isGone) {
      const taken = await db
        .selectFrom("deliveries")
        .selectAll()
        .where("state", "in", ["leased", "submitted"])
        .execute();
      const left = taken.filter(
        ({ owner, lease_until }) => (lease_until ?? 0) <= now || (owner !== null && isGone(owner)),
      );
      for (const row of left)
        if (row.state === "leased")
          await one(row)
            .set({ state: "queued", owner: null, lease_until: null })
            .where("state", "=", "leased")
            .where("owner", "=", row.owner)
            .execute();
      return left.filter((row) => row.state === "submitted").map(deliveryFrom);
    },

    async toldSince(follower, channel, since) {
      const { told } = await db
        .selectFrom("deliveries")
        .select((eb) => eb.fn.countAll<number>().as("told"))
        .where("follower", "=", follower)
        .where("channel", "=", channel)
        .where("state", "in", TOLD)
        .where("priority", "=", PRIORITY.alert)
        .where((eb) => eb.or([eb("state", "=", "submitted"), eb("settled_at", ">=", since)]))
        .executeTakeFirstOrThrow();
      return Number(told);
    },

    async report(key, state, now) {
      const { numUpdatedRows } = await one(key)
        .set({ state, settled_at: now })
        .where("state", "in", ["accepted", "delivered", "unknown"])
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async nextDue() {
      const row = await db
        .selectFrom("deliveries")
        .select((eb) => eb.fn.min("due").as("due"))
        .where("state", "in", ["queued", "held"])
        .executeTakeFirst();
      return row?.due ?? undefined;
    },
  };
}
