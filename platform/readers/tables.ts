import type { Kysely } from "kysely";
import type { Channel, State, SuppressionReason } from "#audience/states.ts";
import type { FollowKind, Rhythm } from "#audience/wishes.ts";

/** The audience's tables, alike in SQLite and Postgres. Times are epoch milliseconds, flags 0 or 1, lists JSON. */
export type Tables = {
  requests: {
    id: string;
    email: string;
    email_hash: string;
    token_hash: string;
    wishes: string;
    form: string;
    text_version: string;
    network: string;
    at: number;
    expires: number;
  };
  readers: {
    id: string;
    email: string;
    email_hash: string;
    domain: string;
    rhythm: Rhythm;
    paused_until: number | null;
    refusals: number;
    confirmed_at: number;
  };
  consents: {
    id: string;
    reader: string;
    act: string;
    wishes: string;
    form: string;
    text_version: string;
    network: string;
    at: number;
  };
  subscriptions: { reader: string; newsletter: string; since: number };
  follows: { channel: Channel; follower: string; kind: FollowKind; target: string; since: number };
  devices: { id: string; endpoint: string; p256dh: string; auth: string; at: number };
  campaigns: {
    id: string;
    kind: "alert" | "letter" | "digest";
    story: string | null;
    breaking: number;
    content: string;
    targets: string;
    letters: string;
    at: number;
    queued_at: number | null;
  };
  deliveries: {
    campaign: string;
    follower: string;
    channel: Channel;
    list: string;
    state: State;
    priority: number;
    due: number;
    attempts: number;
    domain: string;
    at: number;
    owner: string | null;
    lease_until: number | null;
    settled_at: number | null;
    error: string | null;
    digest: string | null;
  };
  known_stories: { id: string; breaking: number; corrections: string };
  suppressions: { email_hash: string; reason: SuppressionReason; at: number };
  counters: { key: string; slot: number; count: number };
  /** `at` is a time, or the revision of a catalogue. */
  marks: { name: string; at: number };
};

export type Database = Kysely<Tables>;
