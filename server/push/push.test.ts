import { cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Newsroom } from "#newsroom/newsroom.ts";
import { openNewsroom } from "#newsroom/open.ts";
import { Outbox } from "./outbox.ts";
import { Push } from "./push.ts";

const ORIGIN = "https://news.example";
const NOW = Date.parse("2017-03-02T11:20:00Z");
const OPINION = "articles/2017/03/01/an-opinion.mdx";

type Received = { path: string; body: string };
let room: string;
let received: Received[];
let status: number;
let outside: Server;
let newsroom: Newsroom;
let push: Push;

const write = (file: string, text: string) => writeFileSync(join(room, "content", file), text);
const read = (file: string) => readFileSync(join(room, "content", file), "utf8");
const OPINION_URL = `${ORIGIN}/opinion/2017/03/01/an-opinion`;
const ANN_IN_OPINION = ["", "/authors/ann", "/opinion"];
const feedsOf = (pages: string[]) =>
  pages.flatMap((page) => ["atom", "json", "xml"].map((format) => `${ORIGIN}${page}/feed.${format}`)).sort();
const urlsToldToIndexNow = (): string[] => JSON.parse(at("/indexnow")[0]?.body ?? "{}").urlList?.toSorted();
const at = (path: string) => received.filter((each) => each.path === path);

async function open(lookBack?: number) {
  newsroom = openNewsroom({
    contentDir: join(room, "content"),
    dataDir: join(room, "data"),
    log() {},
    clock: () => NOW,
    desk: "here",
  });
  await newsroom.ready;
  push = new Push({
    newsroom,
    dataDir: join(room, "data"),
    siteUrl: ORIGIN,
    log() {},
    gather: 20,
    lookBack,
  });
  push.begin();
}
async function close() {
  await push.close();
  await newsroom.close();
}

/** Takes the catalogue away from an outbox that noted everything until then. */
function forgetCatalogue(until: string) {
  for (const ending of ["", "-wal", "-shm"])
    rmSync(join(room, "data", `catalogue.db${ending}`), { force: true });
  const outbox = new Outbox(join(room, "data", "push.db"));
  outbox.notedUntil = Date.parse(until);
  outbox.notedRevision = NOW - 1;
  outbox.close();
}

beforeEach(async () => {
  room = mkdtempSync(join(tmpdir(), "stet-push-"));
  received = [];
  status = 200;
  outside = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    received.push({ path: request.url ?? "", body });
    response.writeHead(status).end();
  });
  await new Promise<void>((done) => void outside.listen(0, "127.0.0.1", done));
  const { port } = outside.address() as AddressInfo;
  cpSync(resolve("syndication/fixtures/content"), join(room, "content"), { recursive: true });
  const settings = read("newspaper.yaml")
    .replace("https://hub.example/", `http://127.0.0.1:${port}/hub`)
    .replace("  indexNowKey:", `  indexNowUrl: http://127.0.0.1:${port}/indexnow\n  indexNowKey:`);
  write("newspaper.yaml", settings);
  await open();
});
afterEach(async () => {
  await close();
  outside.close();
  rmSync(room, { recursive: true });
});

describe("a change of a story", () => {
  it("is told to the hub, feed by feed, and to IndexNow with our key", async () => {
    write(OPINION, read(OPINION).replace("A view of things.", "Another view."));
    await vi.waitFor(() => expect(received).toHaveLength(2), 10_000);
    const hub = new URLSearchParams(at("/hub")[0]?.body);
    expect(hub.get("hub.mode")).toBe("publish");
    expect(hub.getAll("hub.url").sort()).toEqual(feedsOf(ANN_IN_OPINION));
    expect(JSON.parse(at("/indexnow")[0]?.body ?? "")).toEqual({
      host: "news.example",
      key: "0123456789abcdef",
      keyLocation: `${ORIGIN}/0123456789abcdef.txt`,
      urlList: [`${ORIGIN}/opinion/2017/03/01/an-opinion`],
    });
  });

  it("is told when the story is withdrawn", async () => {
    write(
      OPINION,
      read(OPINION).replace(
        "status: published",
        'status: withdrawn\nwithdrawn: { at: 2017-03-02T10:00:00Z, reason: "It was wrong." }',
      ),
    );
    await vi.waitFor(() => expect(received).toHaveLength(2), 10_000);
    expect(urlsToldToIndexNow()).toEqual([OPINION_URL]);
    expect(new URLSearchParams(at("/hub")[0]?.body).getAll("hub.url").sort()).toEqual(
      feedsOf(ANN_IN_OPINION),
    );
  });

  it("is told when the story is deleted: its address, and every feed that had it", async () => {
    unlinkSync(join(room, "content", OPINION));
    await vi.waitFor(() => expect(received).toHaveLength(2), 10_000);
    expect(urlsToldToIndexNow()).toEqual([OPINION_URL]);
    expect(new URLSearchParams(at("/hub")[0]?.body).getAll("hub.url").sort()).toEqual(
      feedsOf(ANN_IN_OPINION),
    );
  });

  it("is told when the story moves to another section: both addresses", async () => {
    write(OPINION, read(OPINION).replace("section: opinion", "section: politics"));
    await vi.waitFor(() => expect(received).toHaveLength(2), 10_000);
    expect(urlsToldToIndexNow()).toEqual([OPINION_URL, OPINION_URL.replace("/opinion/", "/politics/")]);
    expect(new URLSearchParams(at("/hub")[0]?.body).getAll("hub.url").sort()).toEqual(
      feedsOf([...ANN_IN_OPINION, "/politics"]),
    );
  });

  it("is told after the next start when the story was deleted while nobody was there", async () => {
    await close();
    unlinkSync(join(room, "content", OPINION));
    await open();
    await vi.waitFor(() => expect(received).toHaveLength(2), 10_000);
    expect(urlsToldToIndexNow()).toEqual([OPINION_URL]);
  });

  it("that happened while nobody was there is told after the next start, once", async () => {
    await close();
    write(OPINION, read(OPINION).replace("A view of things.", "Another view."));
    await open();
    await vi.waitFor(() => expect(received).toHaveLength(2), 10_000);
    expect(urlsToldToIndexNow()).toEqual([OPINION_URL]);
    await close();
    await open();
    const outbox = new Outbox(join(room, "data", "push.db"));
    expect(outbox.nextDue()).toBeUndefined();
    outbox.close();
  });

  it("is found by its time where the catalogue had to be built anew", async () => {
    await close();
    forgetCatalogue("2017-03-02T12:00:00Z");
    await open();
    await vi.waitFor(() => expect(received).toHaveLength(2), 10_000);
    expect(JSON.parse(at("/indexnow")[0]?.body ?? "").urlList).toEqual([
      `${ORIGIN}/politics/2017/03/02/hostile`,
    ]);
  });

  it("is told when the story was deleted, and the catalogue built anew, while nobody was there", async () => {
    await close();
    unlinkSync(join(room, "content", OPINION));
    forgetCatalogue("2017-03-02T22:00:00Z");
    await open();
    await vi.waitFor(() => expect(received).toHaveLength(2), 10_000);
    expect(urlsToldToIndexNow()).toEqual([OPINION_URL]);
    expect(new URLSearchParams(at("/hub")[0]?.body).getAll("hub.url").toSorted()).toEqual(
      feedsOf(ANN_IN_OPINION),
    );
  });

  it("is told when a story that was told once, and is none of the newest, was deleted with the catalogue", async () => {
    await close();
    rmSync(join(room, "data", "push.db"));
    await open(1);
    write(OPINION, read(OPINION).replace("A view of things.", "Another view."));
    await vi.waitFor(() => expect(received).toHaveLength(2), 10_000);
    await close();
    received = [];
    unlinkSync(join(room, "content", OPINION));
    forgetCatalogue("2017-03-02T22:00:00Z");
    await open(1);
    await vi.waitFor(() => expect(received).toHaveLength(2), 10_000);
    expect(urlsToldToIndexNow()).toEqual([OPINION_URL]);
  });

  it("waits in the outbox while the outside fails, and not where it is refused", async () => {
    status = 503;
    write(OPINION, read(OPINION).replace("A view of things.", "Another view."));
    await vi.waitFor(() => expect(received).toHaveLength(2), 10_000);
    await close();
    const outbox = new Outbox(join(room, "data", "push.db"));
    expect(outbox.due("indexnow", Number.MAX_SAFE_INTEGER, 10)).toMatchObject([{ tries: 1 }]);
    expect(outbox.nextDue()).toBeGreaterThan(Date.now());
    outbox.close();
    await open();
    status = 403;
    write(OPINION, read(OPINION).replace("Another view.", "A third view."));
    await vi.waitFor(() => expect(received).toHaveLength(4), 10_000);
    await close();
    const after = new Outbox(join(room, "data", "push.db"));
    expect(after.due("indexnow", Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
    after.close();
    await open();
  });
});
