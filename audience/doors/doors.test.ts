import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { AudienceContext } from "../context.ts";
import { secretsFrom } from "../secrets.ts";
import { FakeNewsroom } from "../testing/paper.ts";
import type { Knock } from "./door.ts";
import { isDoor, openDoors } from "./doors.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const secrets = secretsFrom("a secret of at least thirty-two characters");
const origin = "https://news.example";

/** Doors on a store that only counts; `asked` holds what came through. */
function house() {
  const asked: string[] = [];
  const counts = new Map<string, number>();
  const store = {
    async count(key: string) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return counts.get(key);
    },
    ask: async ({ email }: { email: string }) => void asked.push(email),
    report: async () => true,
    reader: async () => undefined,
    readerByHash: async () => undefined,
    suppress: async (hash: string, reason: string) => void asked.push(`${reason} ${hash.length}`),
  };
  const context = {
    store,
    secrets,
    catalogue: new FakeNewsroom().catalogue,
    push: { publicKey: "KEY", accepts: () => false },
    clock: () => NOW,
    log: () => {},
    wake: async () => {},
    perNetwork: 3,
  } as unknown as AudienceContext;
  return { asked, knock: openDoors(context, origin) };
}

const form = (fields: Record<string, string>, more: Partial<Knock> = {}): Knock => ({
  method: "POST",
  path: "/api/subscriptions",
  headers: { host: "news.example", "content-type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams({ email: "a@example.org", topics: "brexit", ...fields }).toString(),
  ip: "192.0.2.1",
  ...more,
});

describe("the form of a subscription", () => {
  it.each([
    ["a sound one", {}, "/subscribe/sent", 1],
    ["one by the path of a follow page", { topics: "", follow: "section/politics" }, "/subscribe/sent", 1],
    ["no address", { email: "a" }, "/subscribe/again?problem=email&chosen=topics%3Abrexit#problem", 0],
    [
      "no address, and choices of several kinds",
      { email: "", topics: "", newsletters: "morning", stories: "2026/11/23/a", rhythm: "daily" },
      "/subscribe/again?problem=email&chosen=newsletters%3Amorning+rhythm%3Adaily#problem",
      0,
    ],
    [
      "a second recipient",
      { email: "a@example.org,b@example.org" },
      "/subscribe/again?problem=email&chosen=topics%3Abrexit#problem",
      0,
    ],
    ["a topic that there is not", { topics: "nothing" }, "/subscribe/again?problem=nothing#problem", 0],
    ["what cannot be a topic", { topics: "<b>" }, "/subscribe/again?problem=nothing#problem", 0],
    ["a filled honeypot: as if", { website: "x" }, "/subscribe/sent", 0],
    ["faster than a hand: as if", { t: "300" }, "/subscribe/sent", 0],
    ["at the pace of a hand", { t: "9000" }, "/subscribe/sent", 1],
  ])("%s", async (_, fields, location, most) => {
    const { asked, knock } = house();
    const reply = await knock(form(fields));
    expect([reply.status, reply.headers.Location, asked.length]).toEqual([303, location, most]);
  });

  it("writes to an address twice in ten minutes at most, and never says so", async () => {
    const { asked, knock } = house();
    const replies = [];
    for (const ip of ["192.0.2.1", "198.51.100.1", "203.0.113.1"])
      replies.push(await knock(form({}, { ip })));
    expect(replies.map(({ headers }) => headers.Location)).toEqual(Array(3).fill("/subscribe/sent"));
    expect(asked).toHaveLength(2);
  });

  it("stops a network that asks too often", async () => {
    const { knock } = house();
    const statuses = [];
    for (let i = 0; i < 4; i++)
      statuses.push((await knock(form({ email: `a${i}@example.org` }, { ip: `192.0.2.${i}` }))).status);
    expect(statuses).toEqual([303, 303, 303, 429]);
  });
});

describe("whence a post may come", () => {
  it.each([
    [{}, 303],
    [{ origin }, 303],
    [{ origin: "http://news.example" }, 303],
    [{ "sec-fetch-site": "same-origin", origin: "null" }, 303],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "null" }, 403],
  ])("%j: %i", async (headers, status) => {
    const { knock } = house();
    const ours = form({});
    expect((await knock({ ...ours, headers: { ...ours.headers, ...headers } })).status).toBe(status);
  });
});

describe("reports about mail", () => {
  const body = JSON.stringify([{ type: "complained", email: "a@example.org" }]);
  const time = NOW / 1000;
  const sign = (t: number, text = body) =>
    `t=${t},v1=${createHmac("sha256", secrets.webhookKey).update(`${t}.${text}`).digest("hex")}`;

  it.each([
    ["signed now", sign(time), 204, 1],
    ["signed an hour ago", sign(time - 3600), 401, 0],
    ["signed for something else", sign(time, "[]"), 401, 0],
    ["not signed", undefined, 401, 0],
  ])("%s", async (_, signature, status, most) => {
    const { asked, knock } = house();
    const headers = { "content-type": "application/json", "stet-signature": signature };
    const reply = await knock({ method: "POST", path: "/api/webhooks/mail", headers, body, ip: "192.0.2.1" });
    expect([reply.status, asked.length]).toEqual([status, most]);
  });
});

describe("which requests are for a door", () => {
  const token = "x".repeat(43);
  it.each([
    ["POST", `/confirm/${token}`, true],
    ["GET", `/confirm/${token}`, false],
    ["HEAD", `/confirm/${token}`, false],
    ["DELETE", "/api/push/subscriptions", true],
    ["GET", "/api/push/key", true],
    ["GET", "/api/subscriptions", true],
    ["GET", `/preferences/${token}/export`, true],
    ["GET", `/unsubscribe/${token}`, false],
    ["GET", "/subscribe", false],
    ["POST", "/politics", false],
  ])("%s %s", (method, path, is) => expect(isDoor(method, path)).toBe(is));

  it("refuses other methods at their addresses, and says which there are", async () => {
    const { knock } = house();
    for (const method of ["PUT", "GET"]) {
      const reply = await knock(form({}, { method }));
      expect([reply.status, reply.headers.Allow]).toEqual([405, "POST"]);
    }
  });
});
