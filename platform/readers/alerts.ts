import type { AlertStore, Campaign, NewCampaign } from "#audience/ports/store.ts";
import type { Target } from "#audience/wishes.ts";
import { mark, OPENED, setMark } from "./marks.ts";
import { queueSome } from "./queueing.ts";
import type { Database, Tables } from "./tables.ts";
import { cancelWaiting } from "./waiting.ts";

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

/** Why what was cancelled with its story was: it may come back. */
const WITHDRAWN = "withdrawn";

const lookedName = (catalogue: number) => `looked:${catalogue}`;

export const alerts = (db: Database): AlertStore => ({
  opened: () => mark(db, OPENED),

  hasBaseline: async () => (await mark(db, "baseline")) !== undefined,

  baseline: (now) => setMark(db, "baseline", now),

  lookedUntil: (catalogue) => mark(db, lookedName(catalogue)),

  async looked(catalogue, revision) {
    await db
      .insertInto("marks")
      .values({ name: lookedName(catalogue), at: revision })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ at: revision }))
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

  async newsOf(story) {
    const row = await db
      .selectFrom("campaigns")
      .select("id")
      .where("story", "=", story)
      .where("kind", "=", "alert")
      .where("id", "not like", "%:correction:%")
      .executeTakeFirst();
    return row?.id;
  },

  moveStory: (from, to) =>
    db.transaction().execute(async (tx) => {
      const known = await tx.deleteFrom("known_stories").where("id", "=", from).returningAll().execute();
      if (known.length === 0) return;
      await tx
        .insertInto("known_stories")
        .values(known.map((story) => ({ ...story, id: to })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await tx.updateTable("campaigns").set({ story: to }).where("story", "=", from).execute();
      const follows = await tx
        .deleteFrom("follows")
        .where("kind", "=", "story")
        .where("target", "=", from)
        .returningAll()
        .execute();
      for (const follow of follows)
        await tx
          .insertInto("follows")
          .values({ ...follow, target: to })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    }),

  cancelStory: async (story, now) => {
    await cancelWaiting(db, now)
      .set({ error: WITHDRAWN })
      .where("campaign", "in", (eb) => eb.selectFrom("campaigns").select("id").where("story", "=", story))
      .execute();
  },

  restoreStories: (stories) =>
    db.transaction().execute(async (tx) => {
      if (stories.length === 0) return false;
      const cancelled = await tx
        .deleteFrom("deliveries")
        .where("campaign", "in", (eb) =>
          eb.selectFrom("campaigns").select("id").where("story", "in", stories),
        )
        .where("state", "=", "cancelled")
        .where("error", "=", WITHDRAWN)
        .returning("campaign")
        .execute();
      const campaigns = [...new Set(cancelled.map(({ campaign }) => campaign))];
      if (campaigns.length > 0)
        await tx.updateTable("campaigns").set({ queued_at: null }).where("id", "in", campaigns).execute();
      return campaigns.length > 0;
    }),

  async unqueued() {
    const rows = await db
      .selectFrom("campaigns")
      .selectAll()
      .where("queued_at", "is", null)
      .orderBy("at")
      .execute();
    return rows.map(wholeCampaign);
  },

  queueSome: (campaign, digests, after, most, now) => queueSome(db, campaign, digests, after, most, now),

  async queued(campaign, now) {
    await db.updateTable("campaigns").set({ queued_at: now }).where("id", "=", campaign).execute();
  },

  async campaign(id) {
    const row = await db.selectFrom("campaigns").selectAll().where("id", "=", id).executeTakeFirst();
    return row && wholeCampaign(row);
  },
});
