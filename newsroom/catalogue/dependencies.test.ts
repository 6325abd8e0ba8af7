import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Edition, openEdition, story } from "../fixtures/edition.ts";
import type { Catalogue } from "./catalogue.ts";
import { askAgain, firstExpiry, type Reads, recordReads } from "./dependencies.ts";

const LORDS = "articles/2017/03/01/lords.mdx";
const BILL = "articles/2017/03/01/bill.mdx";
const NEW = "articles/2017/03/02/new.mdx";
const LORDS_ID = "2017/03/01/lords";

let edition: Edition;
beforeEach(async () => {
  edition = await openEdition();
});
afterEach(() => edition.close());

/** What pages ask. */
const PAGES = {
  lords: (c) => [c.story(LORDS_ID), c.related(LORDS_ID, 4)],
  card: (c) => c.card(LORDS_ID),
  politics: (c) => c.list({ section: "politics" }),
  science: (c) => c.list({ section: "science" }),
  brexit: (c) => c.list({ topic: "brexit" }),
  "brexit explainers": (c) => c.list({ topic: "brexit", kind: "explainer" }),
  latest: (c) => c.latest({}, 2),
  desk: (c) => c.list({ author: "science-desk" }),
  day: (c) => c.list({ date: "2017-03-01" }),
  calendar: (c) => c.calendar("2017-03"),
  address: (c) => c.resolve("/politics/2017/03/01/lords"),
  "wrong address": (c) => c.resolve("/politics/2017/03/02/new"),
  "old address": (c) => c.resolve("/old/lords"),
  corrections: (c) => c.corrections(),
  search: (c) => c.search({ text: "planets" }),
  topics: (c) => c.topics(),
  topic: (c) => c.topic("space"),
  newspaper: (c) => c.newspaper(),
  front: (c) => c.front(),
  picture: (c) => c.picture("media/oath.svg"),
  "last change": (c) => c.lastChange(),
  "last day": (c) => c.lastDay(),
} satisfies Record<string, (catalogue: Catalogue) => unknown>;
type Page = keyof typeof PAGES;

/** Lists show minutes of reading, not the number of words, which each edit changes (StoryCard.words). */
const shown = (key: string, value: unknown) => (key === "words" ? undefined : value);

/** Asks as every page, makes the change, and says which pages must be rendered again: woken by a key, and with another answer. */
async function changedBy(change: () => Promise<void>): Promise<Page[]> {
  const names = Object.keys(PAGES) as Page[];
  const ask = (name: Page) => recordReads(() => JSON.stringify(PAGES[name](edition.catalogue), shown));
  const before = names.map((name) => ({ name, ...ask(name) }));
  edition.published.length = 0;
  await change();
  const keys = new Set(edition.published.flat());
  const isWoken = (reads: Reads) =>
    [...reads.values()].some((read) => read.keys.some((key) => keys.has(key)));
  const stale = before.filter(({ reads }) => isWoken(reads) && !askAgain(reads.values()).same);
  const differing = before.filter(({ name, result }) => ask(name).result !== result);
  // The promise in both directions: what is rendered again is exactly what would differ.
  expect(stale.map(({ name }) => name)).toEqual(differing.map(({ name }) => name));
  return stale.map(({ name }) => name);
}

const edit = (file: string, from: string | RegExp, to: string) =>
  changedBy(() => edition.save(file, readFileSync(edition.path(file), "utf8").replace(from, to)));

describe("a change wakes exactly the pages that show it", () => {
  it("a paragraph: the story alone", async () => {
    expect(await edit(LORDS, "The House", "Yesterday the House")).toEqual(["lords"]);
  });

  it("a headline: the story, its card, and every list that shows it", async () => {
    expect(await edit(LORDS, "Lords defeat", "Peers defeat")).toEqual([
      "lords",
      "card",
      "politics",
      "brexit",
      "latest",
      "day",
    ]);
  });

  it("a headline of an older story: not the newest two", async () => {
    expect(await edit(BILL, "What the bill says", "The bill, read")).toEqual([
      "lords",
      "politics",
      "brexit",
      "brexit explainers",
      "day",
    ]);
  });

  it("a new story: its lists, and the address that led nowhere", async () => {
    expect(
      await changedBy(() => edition.save(NEW, story({ topics: "[]", published: "2017-03-02T09:00:00Z" }))),
    ).toEqual(["lords", "politics", "latest", "calendar", "wrong address", "last change", "last day"]);
  });

  it("another story of the same day: not what shows the day alone, which every page does", async () => {
    await edition.save(NEW, story({ topics: "[]", published: "2017-03-02T09:00:00Z" }));
    const later = NEW.replace(/[^/]+$/, "later.mdx");
    const woken = await changedBy(() =>
      edition.save(later, story({ topics: "[]", published: "2017-03-02T10:00:00Z" })),
    );
    expect(woken).toContain("last change");
    expect(woken).not.toContain("last day");
  });

  it("a draft: nothing", async () => {
    expect(await changedBy(() => edition.save(NEW, story({ status: "draft" })))).toEqual([]);
  });

  it("a broken file: nothing", async () => {
    expect(await edit(LORDS, "title:", "tittle:")).toEqual([]);
  });

  it("a file saved without a change: nothing", async () => {
    expect(await edit(LORDS, "title:", "title:")).toEqual([]);
  });

  it("another section: both lists, and the address", async () => {
    expect(await edit(LORDS, "section: politics", "section: science")).toEqual([
      "lords",
      "card",
      "politics",
      "science",
      "brexit",
      "latest",
      "day",
      "address",
      "old address",
    ]);
  });

  it("a correction: the page of corrections too", async () => {
    const change = `updated: 2017-03-02T09:00:00Z\nchanges: [{ at: 2017-03-02T09:00:00Z, kind: correction, title: A, note: B }]\nsources:`;
    expect(await edit(LORDS, "sources:", change)).toEqual(
      expect.arrayContaining(["lords", "card", "politics", "corrections", "last change"]),
    );
  });

  it("a topic's title: the pages that name it", async () => {
    expect(await edit("topics.yaml", "title: Space", "title: Beyond")).toEqual([
      "lords",
      "science",
      "latest",
      "desk",
      "day",
      "search",
      "topics",
      "topic",
    ]);
  });

  it("the newspaper's slogan: pages that ask for the newspaper", async () => {
    expect(await edit("newspaper.yaml", /slogan: .*/, "slogan: Another.")).toEqual(["newspaper"]);
  });

  it("what the editor puts on the front page", async () => {
    expect(await changedBy(() => edition.save("front.yaml", `beside: [${LORDS_ID}]\n`))).toEqual(["front"]);
  });

  it("a picture: the pages that show it", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>';
    expect(await changedBy(() => edition.save("media/oath.svg", svg))).toEqual([
      "lords",
      "card",
      "politics",
      "brexit",
      "latest",
      "day",
      "picture",
    ]);
  });

  it("a story that goes", async () => {
    expect(await changedBy(() => edition.remove(LORDS))).toEqual(
      expect.arrayContaining(["lords", "card", "politics", "address", "old address", "calendar"]),
    );
  });

  it("the end of an embargo", async () => {
    await edition.save(NEW, story({ topics: "[]", published: "2017-03-02T13:00:00Z" }));
    expect(await changedBy(() => edition.at("2017-03-02T13:00:00Z"))).toEqual([
      "lords",
      "politics",
      "latest",
      "calendar",
      "wrong address",
      "last change",
      "last day",
    ]);
  });
});

describe("time", () => {
  it("the day is an answer that expires at midnight in the newspaper's zone", async () => {
    const { reads } = recordReads(() => edition.catalogue.today());
    expect(firstExpiry(reads.values())).toBe(Date.parse("2017-03-03T00:00:00Z"));
    await edition.at("2017-03-02T23:59:59.999Z");
    expect(askAgain(reads.values())).toEqual({ same: true, expires: Date.parse("2017-03-03T00:00:00Z") });
    await edition.at("2017-03-03T00:00:00Z");
    expect(askAgain(reads.values()).same).toBe(false);
  });

  it("in summer midnight is an hour earlier", async () => {
    await edition.at("2017-07-01T12:00:00Z");
    const { reads } = recordReads(() => edition.catalogue.today());
    expect(firstExpiry(reads.values())).toBe(Date.parse("2017-07-01T23:00:00Z"));
  });

  it("the ranking of what is read most is counted again after five minutes", async () => {
    expect(edition.catalogue.mostRead(3)).toEqual([]);
    const { reads } = recordReads(() => edition.catalogue.mostRead(3));
    edition.readings.count(LORDS_ID);
    edition.readings.flush();
    expect(askAgain(reads.values()).same).toBe(true);
    await edition.at("2017-03-02T12:05:00Z");
    expect(askAgain(reads.values()).same).toBe(false);
    expect(edition.catalogue.mostRead(3).map(({ id }) => id)).toEqual([LORDS_ID]);
  });
});

describe("the recorder", () => {
  it("collects what is read after waiting, and nothing of what others read", async () => {
    const { catalogue } = edition;
    const page = async (id: string) => {
      await Promise.resolve();
      catalogue.card(id);
    };
    const runs = ["a", LORDS_ID].map((id) => recordReads(() => page(id)));
    await Promise.all(runs.map(({ result }) => result));
    expect(runs.map(({ reads }) => [...reads.keys()])).toEqual([['card ["a"]'], [`card ["${LORDS_ID}"]`]]);
  });

  it("records a question once, and keys that can stand in a header", () => {
    const { reads } = recordReads(() => [
      edition.catalogue.resolve("/ä b"),
      edition.catalogue.resolve("/ä b"),
      edition.catalogue.list({}),
    ]);
    expect(reads.size).toBe(2);
    for (const { keys } of reads.values()) for (const key of keys) expect(key).toMatch(/^[\x21-\x7e]+$/);
  });
});
