import { createHash } from "node:crypto";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import BetterSqlite from "better-sqlite3";
import { simpleParser } from "mailparser";
import { keyOf } from "#audience/delivery/key.ts";
import { TestSmtp } from "#platform/testing/smtp.ts";
import { Room } from "./room.ts";

export type Result = {
  rounds: number;
  /** Requests that the server acknowledged, and confirmations. */
  asked: number;
  confirmed: number;
  stories: number;
  mails: number;
  /** What must be empty. */
  lost: string[];
  twice: string[];
  unsettled: string[];
  /** Outcomes that nobody can know, each recorded as such: at most one a crash. */
  unknown: number;
};

const PER_ROUND = 3;
/** The server kills itself for us in this time (ms) after it was ready: in the middle of everything. */
const LATEST = 900;
const IN_WORK = ["queued", "leased", "submitted"];

/** Subscribes, confirms, publishes and kills `rounds` times; then lets the last process finish, and counts. */
export async function crashRounds(rounds: number, random: () => number): Promise<Result> {
  const smtp = new TestSmtp();
  // Slow enough that kills hit messages under way.
  smtp.onMessage = async () => void (await pause(5 + random() * 20));
  const room = new Room(await smtp.start());
  const asked = new Set<string>();
  const confirmed = new Map<string, number>();
  const stories = new Map<string, number>();
  const seen = new Map<string, string[]>();
  const links = new Map<string, string>();
  let read = 0;

  /** Reads what arrived since: who got what, and the links to confirm. */
  async function readMail() {
    for (; read < smtp.received.length; read++) {
      const { raw = Buffer.alloc(0), to = [] } = smtp.received[read] ?? {};
      const { messageId = "", text = "" } = await simpleParser(raw);
      seen.set(messageId, [...(seen.get(messageId) ?? []), ...to]);
      const link = /\/confirm\/[\w-]+/.exec(text)?.[0];
      if (link) links.set(to[0] ?? "", link);
    }
  }

  async function work(round: number) {
    const jobs: Promise<void>[] = [];
    for (let i = 0; i < PER_ROUND; i++) {
      const email = `r${round}-${i}@example.org`;
      const ask = room.post("/api/subscriptions", { email, topics: "brexit" });
      jobs.push(ask.then((to) => void (to === "/subscribe/sent" && asked.add(email))));
    }
    await readMail();
    for (const [email, link] of links) {
      links.delete(email);
      const confirm = room.post(link);
      jobs.push(
        confirm.then((to) => {
          if (to?.startsWith("/preferences/")) confirmed.set(email, Date.now());
          else if (to === undefined) links.set(email, link);
        }),
      );
    }
    if (round % 3 === 2) stories.set(room.publish(`story-${round}`), Date.now());
    await Promise.all(jobs);
  }

  try {
    for (let round = 0; round < rounds; round++) {
      await room.start();
      const busy = work(round);
      await pause(random() * LATEST);
      await room.kill();
      await busy;
    }
    await room.start();
    await finished(room);
    await readMail();
    await room.kill();
    return { rounds, ...count({ room, asked, confirmed, stories, seen }) };
  } finally {
    await room.kill();
    await smtp.stop();
    room.remove();
  }
}

type Row = { campaign: string; follower: string; state: string; email: string | null };

const rowsOf = (room: Room, now = Date.now()) => {
  const db = new BetterSqlite(join(room.dataDir, "readers.db"), { readonly: true });
  const rows = db
    .prepare<[], Row>(
      `select d.campaign, d.follower, d.state, coalesce(r.email, q.email) as email from deliveries d
       left join readers r on r.id = d.follower left join requests q on q.id = d.follower`,
    )
    .all();
  const readers = db.prepare<[], { email: string }>("select email from readers").all();
  const requests = db
    .prepare<[number], { email: string }>("select email from requests where expires > ?")
    .all(now);
  db.close();
  return { rows, readers, requests };
};

/** Everything that can be delivered is. */
async function finished(room: Room) {
  for (let quiet = 0, tries = 0; quiet < 5 && tries < 600; tries++) {
    await pause(200);
    quiet = rowsOf(room).rows.some(({ state }) => IN_WORK.includes(state)) ? 0 : quiet + 1;
  }
}

type Facts = {
  room: Room;
  asked: Set<string>;
  confirmed: Map<string, number>;
  stories: Map<string, number>;
  seen: Map<string, string[]>;
};

function count({ room, asked, confirmed, stories, seen }: Facts): Omit<Result, "rounds"> {
  const { rows, readers, requests } = rowsOf(room);
  const known = new Set([...readers, ...requests].map(({ email }) => email));
  const arrived = new Map([...seen].map(([id, to]) => [JSON.stringify(keyOf(id)), to.length]));
  const keyed = new Map(rows.map((row) => [`${row.campaign} ${row.email}`, row]));
  const times = ({ campaign, follower }: Row) =>
    arrived.get(JSON.stringify({ campaign, follower, channel: "mail" })) ?? 0;
  const lost = [...asked].filter((email) => !known.has(email));
  for (const [story, published] of stories)
    for (const [email, since] of confirmed)
      if (since < published && !keyed.has(`alert:${story} ${email}`)) lost.push(`${story} to ${email}`);
  for (const row of rows) if (row.state === "accepted" && times(row) === 0) lost.push(JSON.stringify(row));
  return {
    asked: asked.size,
    confirmed: confirmed.size,
    stories: stories.size,
    mails: [...seen.values()].reduce((sum, to) => sum + to.length, 0),
    lost,
    twice: [...seen].filter(([, to]) => to.length > 1).map(([id]) => id),
    unsettled: rows.filter(({ state }) => IN_WORK.includes(state)).map((row) => JSON.stringify(row)),
    unknown: rows.filter(({ state }) => state === "unknown").length,
  };
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function seeded(seed: string): () => number {
  let state = seed;
  return () => {
    state = createHash("sha256").update(state).digest("hex");
    return Number.parseInt(state.slice(0, 12), 16) / 2 ** 48;
  };
}
