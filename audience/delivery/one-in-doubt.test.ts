import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { noteOf } from "../alerts/content.ts";
import type { MailCarrier } from "../ports/mail.ts";
import type { PushCarrier } from "../ports/push.ts";
import type { Accepted, AudienceStore, Delivery } from "../ports/store.ts";
import { FakeNewsroom, storyCard } from "../testing/paper.ts";
import { Door } from "./door.ts";
import { mailRound } from "./mail-round.ts";
import { pushRound } from "./push-round.ts";

const NOON = Date.parse("2026-11-23T12:00:00Z");
const MANY = 12;
const STORY = storyCard("a");

/** A store that remembers what became of each delivery, and how many were open at once. */
function store() {
  const open = new Set<string>();
  const became: string[] = [];
  let most = 0;
  let writes = 0;
  const settled = (follower: string, state: string) => {
    open.delete(follower);
    became.push(`${follower} ${state}`);
  };
  const content = { story: noteOf(STORY), breaking: false };
  return {
    became,
    most: () => most,
    writes: () => writes,
    async lease(channel: Delivery["channel"]): Promise<Delivery[]> {
      const one = { campaign: "alert:x", channel, list: "alerts", priority: 2, attempts: 0, at: NOON };
      return Array.from({ length: MANY }, (_, i) => ({ ...one, follower: `${channel}${i}` }));
    },
    device: async (id: string) => ({ id, endpoint: `https://push.example/${id}` }),
    deviceFollows: async () => [],
    campaign: async () => ({ content, targets: [] }),
    toldSince: async () => 0,
    async submit({ follower }: Delivery, _owner: string, _until: number, before?: Accepted) {
      await pause(0);
      writes++;
      if (before) settled(before.key.follower, "accepted");
      open.add(follower);
      most = Math.max(most, open.size);
      return true;
    },
    async settle({ follower }: Delivery, state: string) {
      await pause(0);
      writes++;
      settled(follower, state);
    },
    async postpone({ follower }: Delivery, state: string, due: number) {
      open.delete(follower);
      became.push(`${follower} ${state} +${(due - NOON) / 1000}`);
    },
  };
}

/** Carries to the last byte at once, then waits for an answer. */
const carrier = (answer: () => object = () => ({ as: "accepted" })) => ({
  lanes: 5,
  async send(_message: unknown, commit: () => Promise<boolean>) {
    if (!(await commit())) return { as: "withdrawn" };
    await pause(1);
    return answer();
  },
});

function rounds(kept: ReturnType<typeof store>, { push = carrier(), mail = carrier() } = {}) {
  const terms = { store: kept as unknown as AudienceStore, owner: "one", clock: () => NOON };
  const common = { ...terms, door: new Door(terms), log: () => {} };
  const prepare = async ({ follower }: Delivery) => ({ send: { to: `${follower}@example.org` } as never });
  const paper = new FakeNewsroom();
  paper.publish(STORY);
  return {
    mail: mailRound({ ...common, prepare, carrier: mail as unknown as MailCarrier }),
    push: pushRound({
      ...common,
      catalogue: paper.catalogue,
      origin: "https://test.example",
      carrier: push as unknown as PushCarrier,
    }),
  };
}

it("of all mails and notifications, one at a time is on its way without an answer that was noted", async () => {
  const kept = store();
  const { mail, push } = rounds(kept);
  await Promise.all([mail(), push()]);
  expect(kept.became).toHaveLength(2 * MANY);
  expect(kept.most()).toBe(1);
  expect(kept.writes(), "one a message, and one after the last").toBe(2 * MANY + 1);
});

it.each(["mail", "push"] as const)(
  "a server that does not answer (%s) rests, and holds up nobody else",
  async (channel) => {
    const kept = store();
    let asked = 0;
    const silent = carrier(() => {
      asked++;
      return { as: "unknown", response: "no answer in time" };
    });
    await rounds(kept, { [channel]: silent })[channel]();
    expect(asked).toBe(1);
    expect(kept.became).toEqual([
      `${channel}0 unknown`,
      ...Array(MANY - 1).fill(expect.stringMatching(/ queued \+\d+$/)),
    ]);
  },
);
