import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FakeNewsroom } from "#audience/testing/paper.ts";
import type { Newsroom } from "#newsroom/newsroom.ts";
import { type Audience, openAudience } from "./audience.ts";
import { readEnvironment } from "./env.ts";
import { TestPushService } from "./testing/push-service.ts";

const service = new TestPushService();
let dataDir: string;
let audience: Audience;
let opened: number;
/** Resolves what waits for the post office to watch. */
let watch: () => void;

async function begin() {
  const environment = readEnvironment({ STET_DATA: dataDir, STET_TEST_PUSH_HOSTS: "127.0.0.1:4999" });
  const { promise: watching, resolve } = Promise.withResolvers<void>();
  watch = resolve;
  opened = 0;
  audience = await openAudience({
    environment,
    newsroom: new FakeNewsroom().newsroom as Newsroom,
    log: () => {},
    employ: () => {
      opened++;
      return { watching, wake() {}, async close() {} };
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

it("the first who asks opens it, once, and every later start opens it at once", async () => {
  await form("/api/subscriptions", { email: "a@example.org", newsletters: "morning" });
  await form("/api/subscriptions", { email: "b@example.org", newsletters: "morning" });
  watch();
  await audience.context.wake();
  expect(opened).toBe(1);
  await audience.close();
  await begin();
  watch();
  await audience.context.wake();
  expect(opened).toBe(1);
});

it("whoever is told that the device follows, is told what goes live from then on", async () => {
  let answered = false;
  const answer = follow().then(({ status }) => {
    answered = true;
    return status;
  });
  while (opened === 0) await new Promise(setImmediate);
  expect(answered).toBe(false);
  watch();
  expect(await answer).toBe(204);
});

it("readers who were imported by another process open it, too", async () => {
  await audience.context.store.importReaders([], Date.now());
  watch();
  await audience.context.wake();
  expect(opened).toBe(1);
});
