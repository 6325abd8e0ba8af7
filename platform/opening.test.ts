import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { catchUp } from "#audience/alerts/catch-up.ts";
import { FakeNewsroom, storyCard } from "#audience/testing/paper.ts";
import type { Newsroom } from "#newsroom/newsroom.ts";
import { type Audience, openAudience } from "./audience.ts";
import { readEnvironment } from "./env.ts";
import { TestPushService } from "./testing/push-service.ts";

const service = new TestPushService();
let dataDir: string;
let audience: Audience;
let opened: number;
let paper: FakeNewsroom;

async function begin() {
  const environment = readEnvironment({ STET_DATA: dataDir, STET_TEST_PUSH_HOSTS: "127.0.0.1:4999" });
  opened = 0;
  paper = new FakeNewsroom();
  audience = await openAudience({
    environment,
    newsroom: paper.newsroom as Newsroom,
    log: () => {},
    employ: () => {
      opened++;
      return { wake() {}, async close() {} };
    },
  });
  audience.begin();
}
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "stet-opening-"));
  return begin();
});
afterEach(async () => {
  await audience.close();
  rmSync(dataDir, { recursive: true });
});

const knock = (path: string, type: string, body: string) =>
  audience.doors({ method: "POST", path, headers: { "content-type": type }, body, ip: "192.0.2.1" });
const form = (path: string, fields: Record<string, string>) =>
  knock(path, "application/x-www-form-urlencoded", new URLSearchParams(fields).toString());
const follow = () => {
  const subscription = { ...service.subscribe(), endpoint: "http://127.0.0.1:4999/push/a" };
  const body = JSON.stringify({ subscription, follows: { topics: ["brexit"] } });
  return knock("/api/push/subscriptions", "application/json", body);
};

it("no post office opens where nobody asked to be told, whoever knocks", async () => {
  await form("/api/preferences-link", { email: "stranger@example.org" });
  await form("/api/subscriptions", { email: "no address", topics: "brexit" });
  await form(`/confirm/${"x".repeat(43)}`, {});
  await audience.context.wake();
  expect(opened).toBe(0);
});

it("the folder that mail goes to is there before there is mail", () =>
  expect(existsSync(join(dataDir, "outbox"))).toBe(true));

it("the first who asks opens it, once, and every later start opens it at once", async () => {
  await form("/api/subscriptions", { email: "a@example.org", newsletters: "morning" });
  await form("/api/subscriptions", { email: "b@example.org", newsletters: "morning" });
  await audience.context.wake();
  expect(opened).toBe(1);
  await audience.close();
  await begin();
  await audience.context.wake();
  expect(opened).toBe(1);
});

it("what stands when the first device follows is known; what goes live after the answer is told, whatever date it bears", async () => {
  paper.publish(storyCard("stood"));
  expect((await follow()).status).toBe(204);
  paper.publish(storyCard("live", { published: "2026-11-23T11:00:00.000Z" }));
  const { store } = audience.context;
  const clock = () => Date.parse("2026-11-23T13:00:00.000Z");
  await catchUp({ catalogue: paper.catalogue, store, clock, log: () => {}, onNews: () => {} });
  expect((await store.unqueued()).map(({ id }) => id)).toEqual(["alert:2026/11/23/live"]);
});

it("readers who were imported by another process open it, too", async () => {
  await audience.context.store.importReaders([], Date.now());
  await audience.context.wake();
  expect(opened).toBe(1);
});
