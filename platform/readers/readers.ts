import { domainOf } from "#audience/address.ts";
import type { Consent, Reader, ReaderStore } from "#audience/ports/store.ts";
import { PRIORITY } from "#audience/states.ts";
import { Wishes } from "#audience/wishes.ts";
import { OPENED, setMark } from "./marks.ts";
import type { Database, Tables } from "./tables.ts";

export const readerFrom = (row: Tables["readers"]): Reader => ({
  id: row.id,
  email: row.email,
  emailHash: row.email_hash,
  rhythm: row.rhythm,
  pausedUntil: row.paused_until ?? undefined,
  confirmedAt: row.confirmed_at,
});

/** The id of no reader. */
const NOBODY = "";

type Part = Pick<
  ReaderStore,
  | "reader"
  | "readerByHash"
  | "forget"
  | "consents"
  | "messages"
  | "sendLink"
  | "importReaders"
  | "everyReader"
>;

export const readers = (db: Database): Part => ({
  async reader(id) {
    const row = await db.selectFrom("readers").selectAll().where("id", "=", id).executeTakeFirst();
    return row && readerFrom(row);
  },

  async readerByHash(emailHash) {
    const row = await db
      .selectFrom("readers")
      .selectAll()
      .where("email_hash", "=", emailHash)
      .executeTakeFirst();
    return row && readerFrom(row);
  },

  forget: (id, now) =>
    db.transaction().execute(async (tx) => {
      const gone = await tx
        .deleteFrom("readers")
        .where("id", "=", id)
        .returning("email_hash")
        .executeTakeFirst();
      if (!gone) return;
      await tx.deleteFrom("requests").where("email_hash", "=", gone.email_hash).execute();
      await tx.deleteFrom("subscriptions").where("reader", "=", id).execute();
      await tx.deleteFrom("follows").where("follower", "=", id).execute();
      await tx.deleteFrom("consents").where("reader", "=", id).execute();
      await tx.deleteFrom("deliveries").where("follower", "=", id).execute();
      // An older, graver reason stays.
      await tx
        .insertInto("suppressions")
        .values({ email_hash: gone.email_hash, reason: "left", at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }),

  async consents(id) {
    const rows = await db.selectFrom("consents").selectAll().where("reader", "=", id).orderBy("at").execute();
    return rows.map(
      (row): Consent => ({
        at: row.at,
        act: row.act,
        textVersion: row.text_version,
        form: row.form,
        network: row.network,
        wishes: Wishes.parse(JSON.parse(row.wishes)),
      }),
    );
  },

  sendLink: (emailHash, now) =>
    db.transaction().execute(async (tx) => {
      const reader = await tx
        .selectFrom("readers")
        .select(["id", "domain"])
        .where("email_hash", "=", emailHash)
        .executeTakeFirst();
      await tx
        .insertInto("deliveries")
        .values({
          campaign: `preferences:${now}`,
          // Written in any case: how long the answer takes must not tell who is known.
          follower: reader?.id ?? NOBODY,
          channel: "mail",
          list: "asked",
          state: "queued",
          priority: PRIORITY.asked,
          due: now,
          attempts: 0,
          domain: reader?.domain ?? "",
          at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await tx.deleteFrom("deliveries").where("follower", "=", NOBODY).execute();
    }),

  importReaders: (imported, now) =>
    db.transaction().execute(async (tx) => {
      await setMark(tx, OPENED, now);
      let added = 0;
      for (const { newsletters, ...reader } of imported) {
        const suppressed = await tx
          .selectFrom("suppressions")
          .select("reason")
          .where("email_hash", "=", reader.emailHash)
          .executeTakeFirst();
        if (suppressed) continue;
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto("readers")
          .values({
            id: reader.id,
            email: reader.email,
            email_hash: reader.emailHash,
            domain: domainOf(reader.email),
            rhythm: reader.rhythm,
            paused_until: null,
            refusals: 0,
            confirmed_at: reader.confirmedAt,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (!numInsertedOrUpdatedRows) continue;
        added++;
        if (newsletters.length > 0)
          await tx
            .insertInto("subscriptions")
            .values(
              newsletters.map((newsletter) => ({ reader: reader.id, newsletter, since: reader.confirmedAt })),
            )
            .execute();
        await tx
          .insertInto("consents")
          .values({
            id: reader.id,
            reader: reader.id,
            act: "imported",
            wishes: JSON.stringify({ newsletters }),
            form: "import",
            text_version: "import",
            network: "",
            at: reader.confirmedAt,
          })
          .execute();
      }
      return added;
    }),

  messages: (id) =>
    db
      .selectFrom("deliveries")
      .select(["campaign", "list", "state", "at"])
      .where("follower", "=", id)
      .where("channel", "=", "mail")
      .where("list", "<>", "asked")
      .orderBy("at")
      .execute(),

  async everyReader(after, most) {
    const rows = await db
      .selectFrom("readers")
      .selectAll()
      .where("id", ">", after)
      .orderBy("id")
      .limit(most)
      .execute();
    return rows.map(readerFrom);
  },
});
