import { describe, expect, it } from "vitest";
import type { AudienceContext } from "../context.ts";
import { secretsFrom } from "../secrets.ts";
import { FakeNewsroom } from "../testing/paper.ts";
import { confirmToken, linkToken } from "../tokens.ts";
import type { Knock } from "./door.ts";
import { openDoors, ROUTES } from "./doors.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const secrets = secretsFrom("a secret of at least thirty-two characters");
const READER = { id: "0".repeat(32), email: "known@example.org", emailHash: "h" };

/** Doors on a store that knows one reader, and remembers what it was asked to do. */
function house() {
  const done: string[] = [];
  const answers: Record<string, (...args: unknown[]) => unknown> = {
    count: () => 1,
    reader: (id) => (id === READER.id ? READER : undefined),
    readerByHash: () => undefined,
  };
  const store = new Proxy(
    {},
    {
      get:
        (_, name: string) =>
        async (...args: unknown[]) => {
          done.push(name);
          return answers[name]?.(...args);
        },
    },
  );
  const context = {
    store,
    secrets,
    catalogue: new FakeNewsroom().catalogue,
    push: { publicKey: "KEY", accepts: () => true },
    clock: () => NOW,
    log: () => {},
    wake: async () => {},
    perNetwork: 1000,
  } as unknown as AudienceContext;
  return { done, answers, knock: openDoors(context, "https://news.example") };
}

const post = (path: string, fields: Record<string, string> = {}, more: Partial<Knock> = {}): Knock => ({
  method: "POST",
  path,
  headers: { host: "news.example", "content-type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams(fields).toString(),
  ip: "192.0.2.1",
  ...more,
});

/** A path of a route, with a token that is well made and opens nothing. */
const pathOf = ({ path }: { path: RegExp }) =>
  path.source
    .slice(1, -1)
    .replaceAll("\\/", "/")
    .replace(/\(.*\)/, "x".repeat(43));

describe("another site cannot use what changes something", () => {
  const changing = ROUTES.filter(({ method }) => method !== "GET");
  const own = changing.filter(({ foreign }) => !foreign);

  it("is asked of every one, but of the two that prove themselves", () => {
    expect(changing.length - own.length).toBe(2);
    expect(own.length).toBeGreaterThanOrEqual(6);
  });

  it.each(own.map((route) => [route.method, pathOf(route)]))("%s %s", async (method, path) => {
    for (const stranger of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      const { done, knock } = house();
      const { status } = await knock({
        ...post(path),
        method,
        headers: { host: "news.example", ...stranger },
      });
      expect([status, done]).toEqual([403, []]);
    }
  });
});

describe("who is known is not to be learnt", () => {
  it.each([
    ["/api/subscriptions", { topics: "brexit" }],
    ["/api/preferences-link", {}],
  ])("by %s: the same answer after the same work, which takes the same time", async (path, fields) => {
    const looks = await Promise.all(
      [undefined, READER].map(async (reader) => {
        const { done, answers, knock } = house();
        answers.readerByHash = () => reader;
        answers.suppression = () => (reader ? "bounced" : undefined);
        const reply = await knock(post(path, { email: READER.email, ...fields }));
        return { reply, done };
      }),
    );
    expect(looks[0]).toEqual(looks[1]);
    expect(looks[0]?.reply.status).toBe(303);
  });
});

describe("answers lead nowhere but to our own pages", () => {
  const EVIL = ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"];
  const tokens = [
    confirmToken(secrets, "nothing"),
    linkToken(secrets, { to: "preferences", reader: READER.id, expires: NOW + 1000 }),
    linkToken(secrets, { to: "unsubscribe", reader: READER.id, list: "alerts" }),
  ];
  const paths = [
    "/api/subscriptions",
    "/api/preferences-link",
    ...tokens.flatMap((token) => [`/confirm/${token}`, `/preferences/${token}`, `/unsubscribe/${token}`]),
  ];

  it.each(paths)("%s", async (path) => {
    for (const evil of EVIL) {
      const { knock } = house();
      const names = ["next", "redirect", "return", "url", "form", "follow", "email", "what", "act", "done"];
      const fields = Object.fromEntries(names.map((name) => [name, evil]));
      const reply = await knock(
        post(path, fields, {
          headers: {
            host: "news.example",
            "content-type": "application/x-www-form-urlencoded",
            referer: evil,
            "x-forwarded-host": "evil.example",
          },
        }),
      );
      const { Location: to = "/" } = reply.headers;
      expect(new URL(to, "https://news.example").origin).toBe("https://news.example");
      expect(to).not.toContain("evil");
    }
  });
});

it.each([
  post("/api/subscriptions", { email: READER.email, topics: "brexit" }),
  post("/api/preferences-link", { email: READER.email }),
  post(
    "/api/push/subscriptions",
    {},
    {
      headers: { host: "news.example", "content-type": "application/json" },
      body: JSON.stringify({
        subscription: {
          endpoint: "https://fcm.googleapis.com/fcm/send/a",
          keys: {
            p256dh: Buffer.alloc(65, 4).toString("base64url"),
            auth: Buffer.alloc(16).toString("base64url"),
          },
        },
        follows: { topics: ["brexit"] },
      }),
    },
  ),
])("a network that asks too often is stopped at $path before anything else is done", async (request) => {
  const { done, answers, knock } = house();
  answers.count = () => 1_000_000;
  const { status, headers } = await knock(request);
  expect([status, headers["Retry-After"], done]).toEqual([429, "600", ["count"]]);
});

it("guessed tokens open, change and tell nothing", async () => {
  for (const route of ROUTES.filter(({ path }) => path.source.includes("("))) {
    for (const token of [
      "x".repeat(43),
      `p.${READER.id}.zzzzzz.${"A".repeat(27)}`,
      `u.${READER.id}.alerts.${"A".repeat(27)}`,
    ]) {
      const { done, knock } = house();
      const path = pathOf(route).replace("x".repeat(43), token);
      const reply = await knock(post(path, {}, { method: route.method }));
      expect([303, 404]).toContain(reply.status);
      // Confirming looks its token up; everything else knows a forged one by itself.
      expect(done).toEqual(route.path.source.includes("confirm") ? ["confirm"] : []);
      expect(reply.body).not.toContain(READER.email);
    }
  }
});
