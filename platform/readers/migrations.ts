import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Every step that made the tables what they are, in order; a step that was released is never edited. */
export const migrations: Record<string, Migration> = {
  "2026-11-23-first": {
    async up(db: Kysely<unknown>) {
      const { schema } = db;
      await schema
        .createTable("requests")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("email", "text", (c) => c.notNull())
        .addColumn("email_hash", "text", (c) => c.notNull())
        .addColumn("token_hash", "text", (c) => c.notNull().unique())
        .addColumn("wishes", "text", (c) => c.notNull())
        .addColumn("form", "text", (c) => c.notNull())
        .addColumn("text_version", "text", (c) => c.notNull())
        .addColumn("network", "text", (c) => c.notNull())
        .addColumn("at", "bigint", (c) => c.notNull())
        .addColumn("expires", "bigint", (c) => c.notNull())
        .execute();
      await schema
        .createTable("readers")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("email", "text", (c) => c.notNull())
        .addColumn("email_hash", "text", (c) => c.notNull().unique())
        .addColumn("domain", "text", (c) => c.notNull())
        .addColumn("rhythm", "text", (c) => c.notNull())
        .addColumn("paused_until", "bigint")
        .addColumn("refusals", "integer", (c) => c.notNull())
        .addColumn("confirmed_at", "bigint", (c) => c.notNull())
        .execute();
      await schema
        .createTable("consents")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("reader", "text", (c) => c.notNull())
        .addColumn("act", "text", (c) => c.notNull())
        .addColumn("wishes", "text", (c) => c.notNull())
        .addColumn("form", "text", (c) => c.notNull())
        .addColumn("text_version", "text", (c) => c.notNull())
        .addColumn("network", "text", (c) => c.notNull())
        .addColumn("at", "bigint", (c) => c.notNull())
        .execute();
      await schema.createIndex("consents_reader").on("consents").column("reader").execute();
      await schema
        .createTable("subscriptions")
        .addColumn("reader", "text", (c) => c.notNull())
        .addColumn("newsletter", "text", (c) => c.notNull())
        .addColumn("since", "bigint", (c) => c.notNull())
        .addPrimaryKeyConstraint("subscriptions_key", ["reader", "newsletter"])
        .execute();
      await schema
        .createTable("follows")
        .addColumn("channel", "text", (c) => c.notNull())
        .addColumn("follower", "text", (c) => c.notNull())
        .addColumn("kind", "text", (c) => c.notNull())
        .addColumn("target", "text", (c) => c.notNull())
        .addColumn("since", "bigint", (c) => c.notNull())
        .addPrimaryKeyConstraint("follows_key", ["follower", "channel", "kind", "target"])
        .execute();
      await schema
        .createIndex("follows_target")
        .on("follows")
        .columns(["kind", "target", "channel", "follower", "since"])
        .execute();
      await schema
        .createTable("devices")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("endpoint", "text", (c) => c.notNull().unique())
        .addColumn("p256dh", "text", (c) => c.notNull())
        .addColumn("auth", "text", (c) => c.notNull())
        .addColumn("at", "bigint", (c) => c.notNull())
        .execute();
      await schema
        .createTable("campaigns")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("kind", "text", (c) => c.notNull())
        .addColumn("story", "text")
        .addColumn("breaking", "integer", (c) => c.notNull())
        .addColumn("content", "text", (c) => c.notNull())
        .addColumn("targets", "text", (c) => c.notNull())
        .addColumn("letters", "text", (c) => c.notNull())
        .addColumn("at", "bigint", (c) => c.notNull())
        .addColumn("queued_at", "bigint")
        .execute();
      await schema.createIndex("campaigns_story").on("campaigns").column("story").execute();
      await schema.createIndex("campaigns_queued").on("campaigns").column("queued_at").execute();
      await schema
        .createTable("deliveries")
        .addColumn("campaign", "text", (c) => c.notNull())
        .addColumn("follower", "text", (c) => c.notNull())
        .addColumn("channel", "text", (c) => c.notNull())
        .addColumn("list", "text", (c) => c.notNull())
        .addColumn("state", "text", (c) => c.notNull())
        .addColumn("priority", "integer", (c) => c.notNull())
        .addColumn("due", "bigint", (c) => c.notNull())
        .addColumn("attempts", "integer", (c) => c.notNull())
        .addColumn("domain", "text", (c) => c.notNull())
        .addColumn("at", "bigint", (c) => c.notNull())
        .addColumn("owner", "text")
        .addColumn("lease_until", "bigint")
        .addColumn("settled_at", "bigint")
        .addColumn("error", "text")
        .addColumn("digest", "text")
        // What makes a second message impossible: a campaign, a follower, a channel.
        .addPrimaryKeyConstraint("deliveries_key", ["campaign", "follower", "channel"])
        .execute();
      await schema
        .createIndex("deliveries_due")
        .on("deliveries")
        .columns(["state", "channel", "priority", "due"])
        .execute();
      await schema
        .createIndex("deliveries_follower")
        .on("deliveries")
        .columns(["follower", "state"])
        .execute();
      await schema
        .createTable("known_stories")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("breaking", "integer", (c) => c.notNull())
        .addColumn("corrections", "text", (c) => c.notNull())
        .execute();
      await schema
        .createTable("suppressions")
        .addColumn("email_hash", "text", (c) => c.primaryKey())
        .addColumn("reason", "text", (c) => c.notNull())
        .addColumn("at", "bigint", (c) => c.notNull())
        .execute();
      await schema
        .createTable("counters")
        .addColumn("key", "text", (c) => c.notNull())
        .addColumn("slot", "bigint", (c) => c.notNull())
        .addColumn("count", "integer", (c) => c.notNull())
        .addPrimaryKeyConstraint("counters_key", ["key", "slot"])
        .execute();
      await schema
        .createTable("marks")
        .addColumn("name", "text", (c) => c.primaryKey())
        .addColumn("at", "bigint", (c) => c.notNull())
        .execute();
    },
  },
};
