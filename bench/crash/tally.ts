import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { keyOf } from "#audience/delivery/key.ts";
import type { Delivered } from "#platform/testing/push-service.ts";

/** What the rounds know from outside: what the server acknowledged, and what arrived. */
export type Facts = {
  asked: Set<string>;
  /** Address or endpoint, and when its confirmation or its follow was acknowledged. */
  confirmed: Map<string, number>;
  devices: Map<string, number>;
  stories: Map<string, number>;
  /** Message-IDs, and to whom each went. */
  seen: Map<string, string[]>;
  pushed: Delivered[];
};

export type Tally = {
  /** Requests that the server acknowledged, confirmations, devices. */
  asked: number;
  confirmed: number;
  devices: number;
  stories: number;
  mails: number;
  pushes: number;
  /** What must be empty. */
  lost: string[];
  twice: string[];
  unsettled: string[];
  /** Outcomes that nobody can know, each recorded as such. */
  unknown: Record<"mail" | "push", number>;
};

type Row = { campaign: string; follower: string; channel: "mail" | "push"; state: string; to: string | null };

const IN_WORK = ["queued", "leased", "submitted"];

function readStore(dataDir: string) {
  const db = new BetterSqlite(join(dataDir, "readers.db"), { readonly: true });
  try {
    const rows = db
      .prepare<[], Row>(
        `select d.campaign, d.follower, d.channel, d.state, coalesce(r.email, q.email, v.endpoint) as "to" from deliveries d
         left join readers r on r.id = d.follower left join requests q on q.id = d.follower
         left join devices v on v.id = d.follower`,
      )
      .all();
    const known = db
      .prepare<[], string>(
        "select email from readers union select email from requests union select endpoint from devices",
      )
      .pluck()
      .all();
    return { rows, known: new Set(known) };
  } finally {
    db.close();
  }
}

/** Deliveries of which nobody can say, at this moment, whether they left. */
export const inDoubt = (dataDir: string): number =>
  readStore(dataDir).rows.filter(({ state }) => state === "submitted").length;

export const isAtWork = (dataDir: string) =>
  readStore(dataDir).rows.some(({ state }) => IN_WORK.includes(state));

/** Compares what was acknowledged and what arrived with what the store says. */
export function tally(dataDir: string, facts: Facts): Tally {
  const { rows, known } = readStore(dataDir);
  const { asked, confirmed, devices, stories, seen, pushed } = facts;
  const mailed = new Map([...seen].map(([id, to]) => [JSON.stringify(keyOf(id)), to.length]));
  const rang = new Map<string, number>();
  for (const { path, payload } of pushed) {
    const { url } = JSON.parse(payload) as { url: string };
    rang.set(`${path} ${url}`, (rang.get(`${path} ${url}`) ?? 0) + 1);
  }
  const arrived = ({ campaign, follower, channel, to }: Row) =>
    channel === "mail"
      ? (mailed.get(JSON.stringify({ campaign, follower, channel })) ?? 0)
      : (rang.get(`${new URL(to ?? "").pathname} /politics/${campaign.slice("alert:".length)}`) ?? 0);
  const queued = new Set(rows.map(({ campaign, to }) => `${campaign} ${to}`));
  const lost = [...asked, ...devices.keys()].filter((to) => !known.has(to));
  for (const [story, published] of stories)
    for (const [to, since] of [...confirmed, ...devices])
      if (since < published && !queued.has(`alert:${story} ${to}`)) lost.push(`${story} to ${to}`);
  for (const row of rows) if (row.state === "accepted" && arrived(row) === 0) lost.push(JSON.stringify(row));
  const unknown = (channel: string) =>
    rows.filter((row) => row.state === "unknown" && row.channel === channel).length;
  return {
    asked: asked.size,
    confirmed: confirmed.size,
    devices: devices.size,
    stories: stories.size,
    mails: [...seen.values()].reduce((sum, to) => sum + to.length, 0),
    pushes: pushed.length,
    lost,
    twice: [
      ...[...seen].filter(([, to]) => to.length > 1),
      ...[...rang].filter(([, times]) => times > 1),
    ].map(([what]) => what),
    unsettled: rows.filter(({ state }) => IN_WORK.includes(state)).map((row) => JSON.stringify(row)),
    unknown: { mail: unknown("mail"), push: unknown("push") },
  };
}
