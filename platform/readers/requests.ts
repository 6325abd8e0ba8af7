import { domainOf } from "#audience/address.ts";
import type { Request, RequestStore } from "#audience/ports/store.ts";
import { PRIORITY } from "#audience/states.ts";
import { targetsOf, Wishes } from "#audience/wishes.ts";
import { OPENED, setMark } from "./marks.ts";
import { readerFrom } from "./readers.ts";
import type { Database, Tables } from "./tables.ts";

const requestFrom = (row: Tables["requests"]): Request => ({
  id: row.id,
  email: row.email,
  emailHash: row.email_hash,
  tokenHash: row.token_hash,
  wishes: Wishes.parse(JSON.parse(row.wishes)),
  form: row.form,
  textVersion: row.text_version,
  network: row.network,
  at: row.at,
  expires: row.expires,
});

/** Counters older than this say nothing that anybody asks; nor does what a mail server said of a confirmation, which may name an address. */
const MEMORY = 2 * 24 * 3600_000;

export const requests = (db: Database): RequestStore => ({
  ask: (request) =>
    db.transaction().execute(async (tx) => {
      await setMark(tx, OPENED, request.at);
      await tx
        .insertInto("requests")
        .values({
          id: request.id,
          email: request.email,
          email_hash: request.emailHash,
          token_hash: request.tokenHash,
          wishes: JSON.stringify(request.wishes),
          form: request.form,
          text_version: request.textVersion,
          network: request.network,
          at: request.at,
          expires: request.expires,
        })
        .execute();
      await tx
        .insertInto("deliveries")
        .values({
          campaign: "confirm",
          follower: request.id,
          channel: "mail",
          list: "asked",
          state: "queued",
          priority: PRIORITY.asked,
          due: request.at,
          attempts: 0,
          domain: domainOf(request.email),
          at: request.at,
        })
        .execute();
    }),

  async request(id) {
    const row = await db.selectFrom("requests").selectAll().where("id", "=", id).executeTakeFirst();
    return row && requestFrom(row);
  },

  async pending(tokenHash, now) {
    const row = await db
      .selectFrom("requests")
      .selectAll()
      .where("token_hash", "=", tokenHash)
      .where("expires", ">", now)
      .executeTakeFirst();
    return row && requestFrom(row);
  },

  confirm: (tokenHash, id, now) =>
    db.transaction().execute(async (tx) => {
      // Deleting is taking: of two confirmations at once, one finds nothing.
      const taken = await tx
        .deleteFrom("requests")
        .where("token_hash", "=", tokenHash)
        .where("expires", ">", now)
        .returningAll()
        .executeTakeFirst();
      if (!taken) return undefined;
      const { email, emailHash, wishes, ...request } = requestFrom(taken);
      await tx
        .insertInto("readers")
        .values({
          id,
          email,
          email_hash: emailHash,
          domain: domainOf(email),
          rhythm: wishes.rhythm ?? "at-once",
          paused_until: null,
          refusals: 0,
          confirmed_at: now,
        })
        .onConflict((conflict) => conflict.column("email_hash").doNothing())
        .execute();
      const row = await tx
        .updateTable("readers")
        .set({ refusals: 0, paused_until: null, ...(wishes.rhythm ? { rhythm: wishes.rhythm } : {}) })
        .where("email_hash", "=", emailHash)
        .returningAll()
        .executeTakeFirstOrThrow();
      const reader = row.id;
      if (wishes.newsletters.length > 0)
        await tx
          .insertInto("subscriptions")
          .values(wishes.newsletters.map((newsletter) => ({ reader, newsletter, since: now })))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      const targets = targetsOf(wishes);
      if (targets.length > 0)
        await tx
          .insertInto("follows")
          .values(
            targets.map((target) => ({ channel: "mail" as const, follower: reader, since: now, ...target })),
          )
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      await tx
        .insertInto("consents")
        .values({
          id: request.id,
          reader,
          act: "confirmed",
          wishes: taken.wishes,
          form: request.form,
          text_version: request.textVersion,
          network: request.network,
          at: now,
        })
        .execute();
      await tx
        .deleteFrom("suppressions")
        .where("email_hash", "=", emailHash)
        .where("reason", "=", "left")
        .execute();
      return readerFrom(row);
    }),

  async withdraw(emailHash) {
    const gone = await db.deleteFrom("requests").where("email_hash", "=", emailHash).executeTakeFirst();
    return gone.numDeletedRows > 0n;
  },

  async purge(now) {
    await db
      .deleteFrom("counters")
      .where("slot", "<", now - MEMORY)
      .execute();
    await db
      .deleteFrom("deliveries")
      .where("list", "=", "asked")
      .where("settled_at", "<", now - MEMORY)
      .execute();
    const gone = await db.deleteFrom("requests").where("expires", "<=", now).executeTakeFirst();
    return Number(gone.numDeletedRows);
  },

  async count(key, windowMs, now) {
    const slot = Math.floor(now / windowMs) * windowMs;
    const { count } = await db
      .insertInto("counters")
      .values({ key, slot, count: 1 })
      .onConflict((conflict) =>
        conflict.columns(["key", "slot"]).doUpdateSet((eb) => ({ count: eb("counters.count", "+", 1) })),
      )
      .returning("count")
      .executeTakeFirstOrThrow();
    return count;
  },
});
