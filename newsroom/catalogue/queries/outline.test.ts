import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Edition, openEdition, story } from "../../fixtures/edition.ts";
import { askAgain, recordReads } from "../dependencies.ts";

const LORDS = "articles/2017/03/01/lords.mdx";
const FILMED = "articles/2017/03/02/filmed.mdx";
const FILM = `<Video title="A film" youtube="abcdefghijk" poster="media/oath.svg" duration="1:12" caption="What it shows" credit="Desk" />\n`;

let edition: Edition;
beforeEach(async () => {
  edition = await openEdition();
  await edition.save(FILMED, story({ published: "2017-03-02T10:00:00Z" }, FILM));
});
afterEach(() => edition.close());

const month = () => [...edition.catalogue.outline({ date: "2017-03" }, 1, 100)];

/** Whether a page with the month's list is rendered again after an edit. */
async function isWokenBy(file: string, from: string | RegExp, to: string): Promise<boolean> {
  const { reads } = recordReads(month);
  const keys = [...reads.values()].flatMap((read) => read.keys);
  edition.published.length = 0;
  await edition.save(file, readFileSync(edition.path(file), "utf8").replace(from, to));
  return edition.published.flat().some((key) => keys.includes(key)) && !askAgain(reads.values()).same;
}

describe("the crawlers' list", () => {
  it("has the stories of the list, newest first, page by page", () => {
    const cards = edition.catalogue.list({ date: "2017-03" }).stories;
    expect(cards.length).toBeGreaterThan(2);
    expect(month()).toMatchObject(cards.map(({ url, published, updated }) => ({ url, published, updated })));
    const pages = [1, 2, 3].flatMap((page) => [...edition.catalogue.outline({ date: "2017-03" }, page, 2)]);
    expect(pages).toEqual(month());
  });

  it("has the films, with the measures of their posters", () => {
    const [filmed, ...others] = month();
    expect(filmed?.films).toMatchObject([
      { properties: { title: "A film", posterHash: expect.any(String) } },
    ]);
    expect(others.every(({ films }) => films === undefined)).toBe(true);
  });

  it("does not change with a headline, but with an update and with a film", async () => {
    expect(await isWokenBy(LORDS, "Lords defeat", "Peers defeat")).toBe(false);
    expect(await isWokenBy(FILMED, "What it shows", "What it really shows")).toBe(true);
    expect(await isWokenBy(LORDS, "status:", "updated: 2017-03-02T11:00:00Z\nstatus:")).toBe(true);
  });

  it("loses a story that goes", async () => {
    await edition.remove(FILMED);
    expect(month().map(({ url }) => url)).not.toContainEqual(expect.stringContaining("/filmed"));
  });
});
