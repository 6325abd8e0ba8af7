import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import webPush from "web-push";
import { watchStories } from "#audience/alerts/watch.ts";
import type { AudienceContext } from "#audience/context.ts";
import { openPostOffice } from "#audience/delivery/post-office.ts";
import type { AudienceStore } from "#audience/ports/store.ts";
import { saveDevice } from "#audience/readers/devices.ts";
import { confirm } from "#audience/readers/preferences.ts";
import { subscribe } from "#audience/readers/subscribe.ts";
import { secretsFrom } from "#audience/secrets.ts";
import { FakeNewsroom, storyCard } from "#audience/testing/paper.ts";
import { readEnvironment } from "./env.ts";
import { openKeys } from "./keys.ts";
import { smtp } from "./mail/smtp.ts";
import { webPushCarrier } from "./push/web-push.ts";
import { openAudienceStore } from "./readers/open.ts";
import { postgresPrograms, startPostgres } from "./testing/postgres.ts";
import { TestPushService } from "./testing/push-service.ts";
import { TestSmtp } from "./testing/smtp.ts";

const NOON = Date.parse("2026-11-23T12:00:00Z");
const origin = "https://test.example";
const log = () => {};

let now = NOON;
let smtpServer: TestSmtp;
let pushService: TestPushService;
let smtpUrl: string;
let dataDir: string;
const closing: (() => Promise<unknown> | unknown)[] = [];

beforeEach(async () => {
  now = NOON;
  smtpServer = new TestSmtp();
  smtpUrl = await smtpServer.start();
  pushService = new TestPushService();
  await pushService.start();
  dataDir = mkdtempSync(join(tmpdir(), "stet-audience-"));
});
afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
  await smtpServer.stop();
  pushService.stop();
  rmSync(dataDir, { recursive: true });
});

/** A newsroom's audience, as one process has it. */
function audienceOf(store: AudienceStore, paper: FakeNewsroom, owner: string) {
  const keys = openKeys(readEnvironment({ STET_DATA: dataDir }));
  const secrets = secretsFrom(keys.secret);
  const push = webPushCarrier({
    vapid: webPush.generateVAPIDKeys(),
    subject: () => "mailto:newsroom@test.example",
    testHosts: [new URL(pushService.origin).host],
  });
  const clock = () => now;
  const { catalogue } = paper;
  const context: AudienceContext = {
    store,
    catalogue,
    secrets,
    push,
    clock,
    log,
    wake: async () => {},
    perNetwork: 1e6,
  };
  const mail = smtp(smtpUrl, () => ({ name: "The Test", address: "newsroom@test.example", dkim: keys.dkim }));
  const open = async () => {
    const office = openPostOffice({
      ...context,
      push,
      mail,
      origin,
      noteFor: async () => undefined,
      owner,
      isGone: () => false,
    });
    const watch = watchStories({ newsroom: paper.newsroom, store, clock, log, onNews: office.wake });
    closing.push(async () => {
      await watch.close();
      await office.close();
    });
    await watch.caughtUp;
    return office;
  };
  return { context, open };
}

async function follower(context: AudienceContext, email: string, rhythm = "at-once") {
  const before = smtpServer.received.length;
  const fields = new URLSearchParams({ email, topics: "brexit", rhythm });
  expect(await subscribe(context, fields, "192.0.2.1")).toBe("sent");
  await vi.waitFor(() => expect(smtpServer.received.length).toBe(before + 1), { timeout: 10_000 });
  const { text = "" } = await simpleParser(smtpServer.received.at(-1)?.raw ?? "");
  const token = /\/confirm\/([\w-]+)/.exec(text)?.[1] ?? "";
  expect(await confirm(context, token)).toBeTruthy();
}

const sentTo = (email: string) => smtpServer.received.filter(({ to }) => to.includes(email)).length;
const settled = (store: AudienceStore) =>
  vi.waitFor(
    async () => {
      expect(await store.unqueued()).toEqual([]);
      const { deliveries } = await store.stats();
      expect((deliveries.queued ?? 0) + (deliveries.leased ?? 0) + (deliveries.submitted ?? 0)).toBe(0);
    },
    { timeout: 15_000, interval: 50 },
  );

describe("from the catalogue to the reader", () => {
  let store: AudienceStore;
  let paper: FakeNewsroom;
  let context: AudienceContext;

  beforeEach(async () => {
    store = await openAudienceStore({ dataDir });
    closing.push(() => store.close());
    paper = new FakeNewsroom();
    paper.publish(storyCard("old"));
    const audience = audienceOf(store, paper, "one");
    context = audience.context;
    await audience.open();
  });

  const told = async (campaign: string) =>
    vi.waitFor(async () => expect(await store.campaign(campaign)).toBeDefined(), { timeout: 10_000 });

  it("tells a story once, however often it is saved, and a correction once more", async () => {
    await follower(context, "a@example.org");
    paper.publish(storyCard("new"));
    await told("alert:2026/11/23/new");
    paper.publish(storyCard("new", { title: "Another headline" }));
    const correction = {
      at: "2026-11-23T12:30:00.000Z",
      kind: "correction" as const,
      title: "Fixed",
      note: "Wrong.",
    };
    paper.publish(storyCard("new", { corrections: [correction] }));
    await told(`alert:2026/11/23/new:correction:${correction.at}`);
    await settled(store);
    expect(sentTo("a@example.org")).toBe(3);
  });

  it("tells nobody of what stood before there was an audience", async () => {
    await follower(context, "a@example.org");
    paper.publish(storyCard("old"));
    paper.publish(storyCard("new"));
    await told("alert:2026/11/23/new");
    await settled(store);
    expect(sentTo("a@example.org")).toBe(2);
  });

  it("tells what was published after the audience opened, also where nobody could watch until later", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "stet-opened-"));
    const fresh = await openAudienceStore({ dataDir: elsewhere });
    closing.push(async () => {
      await fresh.close();
      rmSync(elsewhere, { recursive: true });
    });
    await fresh.importReaders([], NOON - 60_000);
    const between = new FakeNewsroom();
    const at = (minutes: number) => ({ published: new Date(NOON - minutes * 60_000).toISOString() });
    between.publish(storyCard("before", at(2)));
    between.publish(storyCard("between", at(0.5)));
    await audienceOf(fresh, between, "two").open();
    expect(await fresh.campaign("alert:2026/11/23/between")).toBeDefined();
    expect(await fresh.campaign("alert:2026/11/23/before")).toBeUndefined();
  });

  it("stops at the day's limit, breaking news excepted, and gathers the rest into the digest", async () => {
    await follower(context, "a@example.org");
    for (const slug of ["one", "two", "three"]) paper.publish(storyCard(slug));
    await told("alert:2026/11/23/three");
    await settled(store);
    expect(sentTo("a@example.org")).toBe(1 + 2);
    paper.publish(storyCard("urgent", { breaking: true }));
    await told("alert:2026/11/23/urgent");
    await settled(store);
    expect(sentTo("a@example.org")).toBe(1 + 3);
    now = Date.parse("2026-11-23T17:00:01Z");
    await vi.waitFor(() => expect(sentTo("a@example.org")).toBe(1 + 4), { timeout: 15_000 });
  });

  it("suppresses an address that does not exist, at once and for good", async () => {
    await follower(context, "gone@example.org");
    smtpServer.onRecipient = (address) =>
      address === "gone@example.org" ? { code: 550, message: "5.1.1 No such user" } : undefined;
    paper.publish(storyCard("first"));
    await told("alert:2026/11/23/first");
    await settled(store);
    smtpServer.onRecipient = () => undefined;
    paper.publish(storyCard("second"));
    await told("alert:2026/11/23/second");
    await settled(store);
    expect(sentTo("gone@example.org")).toBe(1);
    expect((await store.stats()).deliveries).toMatchObject({ bounced: 1, suppressed: 1 });
  });

  it("says a notification on the device what it is about and what ends it; keeps quiet at night", async () => {
    const { endpoint, keys } = pushService.subscribe();
    const follows = { topics: ["brexit"], sections: [], authors: [], stories: [] };
    await saveDevice(context, { subscription: { endpoint, keys }, follows }, "192.0.2.1");
    now = Date.parse("2026-11-23T23:00:00Z");
    const tonight = { published: new Date(now).toISOString() };
    paper.publish(storyCard("quiet", tonight));
    paper.publish(storyCard("loud", { ...tonight, breaking: true }));
    await vi.waitFor(() => expect(pushService.delivered).toHaveLength(1), { timeout: 10_000 });
    expect(JSON.parse(pushService.delivered[0]?.payload ?? "")).toMatchObject({
      title: "Breaking: Title of loud",
      url: "/politics/2026/11/23/loud",
      follow: "topics:brexit",
    });
    now = Date.parse("2026-11-24T06:30:01Z");
    await vi.waitFor(() => expect(pushService.delivered).toHaveLength(2), { timeout: 15_000 });
  });

  it("forgets a device that its push service no longer knows", async () => {
    const { endpoint, keys } = pushService.subscribe();
    const follows = { topics: ["brexit"], sections: [], authors: [], stories: [] };
    await saveDevice(context, { subscription: { endpoint, keys }, follows }, "192.0.2.1");
    pushService.answer = () => ({ status: 410 });
    paper.publish(storyCard("new"));
    await vi.waitFor(async () => expect((await store.stats()).devices).toBe(0), { timeout: 10_000 });
  });
});

describe.skipIf(!postgresPrograms())("two processes on one Postgres (Debian's package postgresql)", () => {
  it("send every alert once, and no more", async () => {
    const postgres = await startPostgres(postgresPrograms() ?? "");
    closing.push(() => postgres.stop());
    const paper = new FakeNewsroom();
    const stores = await Promise.all(
      [1, 2].map(() => openAudienceStore({ dataDir, databaseUrl: postgres.url })),
    );
    const [store] = stores;
    if (!store) throw new Error("no store");
    for (const each of stores) closing.push(() => each.close());
    const FOLLOWERS = 60;
    await store.importReaders(
      Array.from({ length: FOLLOWERS }, (_, i) => ({
        id: String(i).padStart(32, "0"),
        email: `reader${i}@example.org`,
        emailHash: `hash ${i}`,
        rhythm: "at-once" as const,
        confirmedAt: NOON - 1000,
        newsletters: ["breaking-news"],
      })),
      NOON,
    );
    for (const [i, each] of stores.entries()) await audienceOf(each, paper, `process ${i}`).open();
    paper.publish(storyCard("urgent", { breaking: true }));
    await vi.waitFor(() => expect(smtpServer.received.length).toBeGreaterThanOrEqual(FOLLOWERS), {
      timeout: 15_000,
    });
    await settled(store);
    expect(new Set(smtpServer.received.flatMap(({ to }) => to)).size).toBe(FOLLOWERS);
    expect(smtpServer.received).toHaveLength(FOLLOWERS);
  }, 60_000);
});
