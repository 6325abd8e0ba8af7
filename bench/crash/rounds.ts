import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { simpleParser } from "mailparser";
import { TestPushService } from "#platform/testing/push-service.ts";
import { TestSmtp } from "#platform/testing/smtp.ts";
import { Room } from "./room.ts";
import { type Facts, inDoubt, isAtWork, type Tally, tally } from "./tally.ts";

export type Result = Tally & {
  rounds: number;
  /** Deliveries, by mail and by push together, whose outcome the end of one post office left open, at most. */
  mostInDoubt: number;
};

const PER_ROUND = 3;
/** The server is killed within this time (ms) after it was ready: in the middle of everything. */
const LATEST = 2_000;

/** Subscribes, confirms, follows, publishes and kills `rounds` times; then lets the last process finish, and counts. */
export async function crashRounds(
  rounds: number,
  random: () => number,
  onRound: (round: number) => void = () => {},
): Promise<Result> {
  const smtp = new TestSmtp();
  const push = new TestPushService();
  // Slow enough that kills hit messages under way.
  const think = () => pause(5 + random() * 20);
  smtp.onMessage = async () => void (await think());
  push.pause = think;
  const SMTP_URL = await smtp.start();
  const room = new Room({ SMTP_URL, STET_TEST_PUSH_HOSTS: new URL(await push.start()).host });
  const facts: Facts = {
    asked: new Set(),
    confirmed: new Map(),
    devices: new Map(),
    stories: new Map(),
    seen: new Map(),
    pushed: push.delivered,
  };
  const links = new Map<string, string>();
  let mostInDoubt = 0;
  let read = 0;

  /** Reads what arrived since: who got what, and the links to confirm. */
  async function readMail() {
    for (; read < smtp.received.length; read++) {
      const { raw = Buffer.alloc(0), to = [] } = smtp.received[read] ?? {};
      const { messageId = "", text = "" } = await simpleParser(raw);
      facts.seen.set(messageId, [...(facts.seen.get(messageId) ?? []), ...to]);
      const link = /\/confirm\/[\w-]+/.exec(text)?.[0];
      if (link) links.set(to[0] ?? "", link);
    }
  }

  async function ask(email: string) {
    const to = await room.post("/api/subscriptions", { email, topics: "brexit" });
    if (to === "/subscribe/sent") facts.asked.add(email);
  }

  async function confirm(email: string, link: string) {
    links.delete(email);
    const to = await room.post(link);
    if (to?.startsWith("/preferences/")) facts.confirmed.set(email, Date.now());
    else if (to === undefined) links.set(email, link);
  }

  async function follow() {
    const subscription = push.subscribe();
    if (await room.follow(subscription, "brexit")) facts.devices.set(subscription.endpoint, Date.now());
  }

  async function work(round: number) {
    await readMail();
    const jobs = Array.from({ length: PER_ROUND }, (_, i) => ask(`r${round}-${i}@example.org`));
    jobs.push(...[...links].map(([email, link]) => confirm(email, link)));
    if (round % 4 === 1) jobs.push(follow());
    if (round % 3 === 2) facts.stories.set(room.publish(`story-${round}`), Date.now());
    await Promise.all(jobs);
  }

  try {
    for (let round = 0; round < rounds; round++) {
      await room.start();
      const busy = work(round);
      await pause(random() * LATEST);
      const alone = random() < 0.5;
      const offices = await room.kill(alone);
      await busy;
      if (!alone) mostInDoubt = Math.max(mostInDoubt, inDoubt(room.dataDir) - Math.max(0, offices - 1));
      onRound(round + 1);
    }
    // Nothing is killed any more: what is left is taken as fast as it comes.
    smtp.onMessage = () => undefined;
    push.pause = async () => {};
    await room.start();
    for (let quiet = 0, tries = 0; quiet < 5 && tries < 3000; tries++) {
      await pause(200);
      quiet = isAtWork(room.dataDir) ? 0 : quiet + 1;
    }
    await readMail();
    await room.kill();
    return { rounds, mostInDoubt, ...tally(room.dataDir, facts) };
  } finally {
    await room.kill();
    await smtp.stop();
    push.stop();
    room.remove();
  }
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function seeded(seed: string): () => number {
  let state = seed;
  return () => {
    state = createHash("sha256").update(state).digest("hex");
    return Number.parseInt(state.slice(0, 12), 16) / 2 ** 48;
  };
}
