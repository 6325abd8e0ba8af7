import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ARCHIVE } from "#audience/alerts/events.ts";
import { queueCampaigns } from "#audience/alerts/queue.ts";
import { type StoryWatch, watchStories } from "#audience/alerts/watch.ts";
import type { AudienceStore } from "#audience/ports/store.ts";
import { FakeNewsroom, newspaper, storyCard } from "#audience/testing/paper.ts";
import { openAudienceStore } from "./readers/open.ts";

const NOW = Date.parse("2026-11-23T13:00:00Z");
const MANY = 450;
const correction = { at: "2026-11-23T12:30:00.000Z", kind: "correction" as const, title: "x", note: "x" };

let dataDir: string;
let store: AudienceStore;
let paper: FakeNewsroom;
let watch: StoryWatch | undefined;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "stet-watch-news-"));
  store = await openAudienceStore({ dataDir });
  paper = new FakeNewsroom();
  for (let i = 0; i < MANY; i++) paper.publish(old(`old-${i}`, i % 12));
  await store.importReaders([], NOW);
  await start();
  await stop();
});
afterEach(async () => {
  await stop();
  await store.close();
  rmSync(dataDir, { recursive: true });
});

const month = (i: number) => String(i + 1).padStart(2, "0");
const old = (slug: string, i: number, more = {}) =>
  storyCard(slug, { published: `2017-${month(i)}-02T00:00:00.000Z`, ...more });

const begin = () =>
  watchStories({ newsroom: paper.newsroom, store, clock: () => NOW, log: () => {}, onNews: () => {} });

async function start() {
  paper.asked = 0;
  watch = begin();
  await watch.caughtUp;
}
async function stop() {
  await watch?.close();
  watch = undefined;
}
const told = async () => (await store.unqueued()).map(({ id }) => id.replace("alert:2026/11/23/", "")).sort();

describe("what happened while no server ran", () => {
  it("is told at the next start, and nothing else is looked at", async () => {
    paper.publish(storyCard("new"));
    paper.publish(old("old-7", 7, { breaking: true }));
    paper.publish(old("old-8", 8, { corrections: [correction] }));
    paper.publish(old("old-9", 9, { title: "Another headline" }));
    await start();
    expect(await told()).toEqual(["new", "old-7", `old-8:correction:${correction.at}`]);
    expect(paper.asked).toBe(4);
  });

  it("is told once, however often the server starts", async () => {
    paper.publish(storyCard("new"));
    await start();
    await stop();
    for (const { id } of await store.unqueued()) await store.queued(id, NOW);
    await start();
    expect(await told()).toEqual([]);
    expect(paper.asked).toBe(0);
  });

  it("is told again where it was withdrawn before it was sent", async () => {
    const reader = { id: "1".repeat(32), email: "a@example.org", emailHash: "a", confirmedAt: NOW - 1 };
    await store.importReaders([{ ...reader, rhythm: "at-once", newsletters: ["breaking-news"] }], NOW);
    const story = storyCard("new", { breaking: true });
    paper.publish(story);
    await start();
    await queueCampaigns(store, newspaper, NOW);
    expect((await store.stats()).deliveries).toEqual({ queued: 1 });
    paper.withdraw(story.id);
    await start();
    expect((await store.stats()).deliveries).toEqual({ cancelled: 1 });
    paper.publish(story);
    await start();
    expect(await told()).toEqual(["new"]);
  });

  it("is not told again where it only got another address", async () => {
    const [before, after] = [storyCard("tpyo"), storyCard("typo")];
    paper.publish(before);
    await start();
    for (const { id } of await store.unqueued()) await store.queued(id, NOW);
    const device = { id: "d", endpoint: "https://push/1", p256dh: "p", auth: "a", at: NOW };
    await store.saveDevice(device, [{ kind: "story", target: before.id }]);
    paper.withdraw(before.id);
    paper.publish(after, [before.url]);
    await start();
    expect(await told()).toEqual([]);
    expect(await store.deviceFollows("d")).toEqual([{ kind: "story", target: after.id }]);
    paper.publish({ ...after, corrections: [correction] }, [before.url]);
    await start();
    expect(await told()).toEqual([`typo:correction:${correction.at}`]);
  });

  it("is told once where it got another address and became breaking there", async () => {
    const reader = { id: "1".repeat(32), email: "a@example.org", emailHash: "a", confirmedAt: NOW - 1 };
    await store.importReaders([{ ...reader, rhythm: "at-once", newsletters: ["breaking-news"] }], NOW);
    const device = { id: "d", endpoint: "https://push/1", p256dh: "p", auth: "a", at: NOW };
    await store.saveDevice(device, [{ kind: "topic", target: "brexit" }]);
    const [before, after] = [storyCard("tpyo"), storyCard("typo", { breaking: true })];
    const queued = async () => {
      await queueCampaigns(store, newspaper, NOW);
      return (await store.stats()).deliveries.queued;
    };
    paper.publish(before);
    await start();
    expect(await queued()).toBe(1);
    paper.withdraw(before.id);
    paper.publish(after, [before.url]);
    await start();
    // To the newsletter's reader, who had not heard of it.
    expect(await queued()).toBe(2);
  });

  it("is told also where the catalogue was built anew meanwhile, and no more than that", async () => {
    paper.publish(storyCard("new"));
    paper.publish(old("brought-in", 3));
    paper.publish(old("old-8", 8, { corrections: [correction] }));
    paper.rebuild();
    await start();
    expect(await told()).toEqual(["brought-in", "new", `old-8:correction:${correction.at}`]);
  });

  it("is told where the watch was broken off before it had seen it", async () => {
    paper.publish(storyCard("new"));
    paper.rebuild();
    watch = begin();
    await stop();
    await start();
    expect(await told()).toEqual(["new"]);
  });

  it.each(["in the journal", "in a new catalogue"])(
    "is told to nobody where it is an archive, %s",
    async (where) => {
      for (let i = 0; i <= ARCHIVE; i++) paper.publish(old(`brought-in-${i}`, i));
      if (where === "in a new catalogue") paper.rebuild();
      paper.publish(storyCard("new"));
      await start();
      expect(await told()).toEqual(["new"]);
    },
  );
});
