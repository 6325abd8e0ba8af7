import type { Expression, SqlBool } from "kysely";
import { sql } from "kysely";
import type { AlertStore, Campaign, NewCampaign } from "#audience/ports/store.ts";
import { type Channel, PRIORITY } from "#audience/states.ts";
import { FOLLOW_KINDS, type Target } from "#audience/wishes.ts";
import type { Database, Tables } from "./tables.ts";

export const campaignFrom = (row: Tables["campaigns"]): Campaign => ({
  id: row.id,
  kind: row.kind,
  story: row.story ?? undefined,
  breaking: row.breaking === 1,
  content: JSON.parse(row.content),
  at: row.at,
});

const wholeCampaign = (row: Tables["campaigns"]): NewCampaign => ({
  ...campaignFrom(row),
  targets: JSON.parse(row.targets) as Target[],
  letters: JSON.parse(row.letters) as string[],
});

/** Who followed one of these before the campaign began. */
const followers = (db: Database, channel: Channel, targets: readonly Target[], at: number) =>
  db
    .selectFrom("follows")
    .select("follower")
    .where("channel", "=", channel)
    .where("since", "<=", at)
    .where(({ or, and, eb }) =>
      or(
        FOLLOW_KINDS.flatMap((kind): Expression<SqlBool>[] => {
          const named = targets.filter((target) => target.kind === kind).map(({ target }) => target);
          return named.length > 0 ? [and([eb("kind", "=", kind), eb("target", "in", named)])] : [];
        }),
      ),
    );

const subscribers = (db: Database, letters: string[], at: number) =>
  db
    .selectFrom("subscriptions")
    .select("reader as follower")
    .where("newsletter", "in", letters.length > 0 ? letters : [""])
    .where("since", "<=", at);

export const alerts = (db: Database): AlertStore => ({
  async hasBaseline() {
    const mark = await db.selectFrom("marks").select("at").where("name", "=", "baseline").executeTakeFirst();
    return mark !== undefined;
  },

  async baseline(now) {
    await db
      .insertInto("marks")
      .values({ name: "baseline", at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  async known(ids) {
    const rows =
      ids.length > 0 ? await db.selectFrom("known_stories").selectAll().where("id", "in", ids).execute() : [];
    return new Map(
      rows.map(({ id, breaking, corrections }) => [
        id,
        { id, breaking: breaking === 1, corrections: JSON.parse(corrections) as string[] },
      ]),
    );
  },

  note: (stories, campaigns) =>
    db.transaction().execute(async (tx) => {
      if (stories.length > 0)
        await tx
          .insertInto("known_stories")
          .values(
            stories.map(({ id, breaking, corrections }) => ({
              id,
              breaking: breaking ? 1 : 0,
              corrections: JSON.stringify(corrections),
            })),
          )
          .onConflict((conflict) =>
            conflict.column("id").doUpdateSet((eb) => ({
              breaking: eb.ref("excluded.breaking"),
              corrections: eb.ref("excluded.corrections"),
            })),
          )
          .execute();
      for (const { id, kind, story, breaking, content, targets, letters, at } of campaigns)
        await tx
          .insertInto("campaigns")
          .values({
            id,
            kind,
            story: story ?? null,
            breaking: breaking ? 1 : 0,
            content: JSON.stringify(content),
            targets: JSON.stringify(targets),
            letters: JSON.stringify(letters),
            at,
            queued_at: null,
          })
          // A story that became breaking is told to those who were not told yet; for everything else the first word stands.
          .onConflict((conflict) =>
            conflict
              .column("id")
              .doUpdateSet((eb) => ({
                breaking: 1,
                content: eb.ref("excluded.content"),
                targets: eb.ref("excluded.targets"),
                letters: eb.ref("excluded.letters"),
                at: eb.ref("excluded.at"),
                queued_at: null,
              }))
              .where("campaigns.breaking", "=", 0)
              .where("excluded.breaking" as "campaigns.breaking", "=", 1),
          )
          .execute();
    }),

  cancelStory: async (story, now) => {
    await db
      .updateTable("deliveries")
      .set({ state: "cancelled", settled_at: now })
      .where("campaign", "in", (eb) => eb.selectFrom("campaigns").select("id").where("story", "=", story))
      .where("state", "in", ["queued", "held", "leased"])
      .execute();
  },

  async unqueued() {
    const rows = await db
      .selectFrom("campaigns")
      .selectAll()
      .where("queued_at", "is", null)
      .orderBy("at")
      .execute();
    return rows.map(wholeCampaign);
  },

  async queueSome(campaign, digests, after, most, now) {
    const { id, at, targets, letters, breaking } = campaign;
    const priority =
      campaign.kind === "letter" ? PRIORITY.letter : breaking ? PRIORITY.breaking : PRIORITY.alert;
    // Readers and devices have ids of one kind (lower-case hex, so that every collation orders them alike): one walk takes both.
    const people = await db
      .selectFrom("readers")
      .select(["id", "domain", "rhythm", "paused_until"])
      .where("id", ">", after)
      .where(({ eb, or }) =>
        or([
          eb("id", "in", followers(db, "mail", targets, at)),
          eb("id", "in", subscribers(db, letters, at)),
        ]),
      )
      .orderBy("id")
      .limit(most)
      .execute();
    const devices = await db
      .selectFrom("devices")
      .select("id")
      .where("id", ">", after)
      .where("id", "in", followers(db, "push", targets, at))
      .orderBy("id")
      .limit(most)
      .execute();
    const lists = await listsOf(
      db,
      people.map((reader) => reader.id),
      letters,
      at,
    );
    const common = { campaign: id, priority, attempts: 0, at: now };
    const rows = [
      ...people
        .filter(({ paused_until }) => paused_until === null || paused_until <= now)
        .map((reader) => {
          const list = lists.get(reader.id) ?? "alerts";
          const waits = list === "alerts" && reader.rhythm !== "at-once";
          const due = waits ? (reader.rhythm === "daily" ? digests.daily : digests.weekly) : now;
          const state = waits ? ("held" as const) : ("queued" as const);
          return {
            ...common,
            follower: reader.id,
            channel: "mail" as const,
            list,
            domain: reader.domain,
            state,
            due,
          };
        }),
      ...devices.map((device) => ({
        ...common,
        follower: device.id,
        channel: "push" as const,
        list: "alerts",
        domain: "",
        state: "queued" as const,
        due: now,
      })),
    ];
    const ids = [...people, ...devices].map((one) => one.id).sort();
    const last = ids.length < most ? undefined : ids[most - 1];
    const taken = last === undefined ? rows : rows.filter(({ follower }) => follower <= last);
    if (taken.length > 0)
      await db
        .insertInto("deliveries")
        .values(taken)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    return last;
  },

  async queued(campaign, now) {
    await db.updateTable("campaigns").set({ queued_at: now }).where("id", "=", campaign).execute();
  },

  async campaign(id) {
    const row = await db.selectFrom("campaigns").selectAll().where("id", "=", id).executeTakeFirst();
    return row && wholeCampaign(row);
  },
});

/** By which newsletter somebody gets this: it is what one click ends. */
async function listsOf(db: Database, ids: string[], letters: string[], at: number) {
  if (ids.length === 0 || letters.length === 0) return new Map<string, string>();
  const rows = await db
    .selectFrom("subscriptions")
    .select(["reader", sql<string>`min(newsletter)`.as("newsletter")])
    .where("reader", "in", ids)
    .where("newsletter", "in", letters)
    .where("since", "<=", at)
    .groupBy("reader")
    .execute();
  return new Map(rows.map(({ reader, newsletter }) => [reader, newsletter]));
}
