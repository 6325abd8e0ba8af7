import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterAll, describe, expect, it } from "vitest";
import { NOW, ORIGIN, openPaper } from "../fixtures/paper.ts";
import { indexAnswer, sitemapAnswer } from "./answer.ts";
import { mendSitemap } from "./mend.ts";
import { readSitemapName, sitemapParts, sitemapPath, URLS_PER_SITEMAP } from "./months.ts";
import { newsFields } from "./news.ts";
import { pageFields } from "./pages.ts";
import { storyFields } from "./stories.ts";
import { videoEntry } from "./video.ts";

const paper = await openPaper();
afterAll(() => paper.close());
const { news, publication } = paper;
const hostile = paper.story("2017/03/02/hostile");

const poster = { src: `${ORIGIN}/a.jpg`, width: 1280, height: 720 };

const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e7 },
  isArray: (name) => name === "url" || name === "sitemap",
});
async function parse(answer: Response | Promise<Response>) {
  const found = await answer;
  expect(found.headers.get("content-type")).toBe("application/xml; charset=utf-8");
  const xml = await found.text();
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml);
}

describe("the index", () => {
  it("names every month with stories, and no other", async () => {
    const paths = sitemapParts(news).map(sitemapPath);
    expect(paths).toEqual(["/sitemaps/2017-03.xml", "/sitemaps/2017-02.xml"]);
    const { sitemapindex } = await parse(indexAnswer(paths.map((path) => ORIGIN + path)));
    expect(sitemapindex.sitemap).toEqual(paths.map((path) => ({ loc: ORIGIN + path })));
  });

  it("divides a month that is too large for one", () => {
    const calendar = (date?: string) => [{ date: date ? "2017-03" : "2017", stories: URLS_PER_SITEMAP + 1 }];
    const parts = sitemapParts({ calendar });
    expect(parts.map(sitemapPath)).toEqual(["/sitemaps/2017-03.xml", "/sitemaps/2017-03-2.xml"]);
    for (const part of parts)
      expect(readSitemapName(sitemapPath(part).slice("/sitemaps/".length))).toEqual(part);
  });

  it.each(["2017.xml", "2017-13.xml", "2017-03-1.xml", "2017-03.txt", "2017-03-0002.xml"])(
    "has no %s",
    (name) => expect(readSitemapName(name)).toBeUndefined(),
  );
});

const month = await parse(sitemapAnswer(storyFields(news, publication, { month: "2017-03", part: 1 })));

describe("a month", () => {
  const { urlset } = month;
  const url = urlset.url.find(({ loc }: { loc: string }) => loc.endsWith("/hostile"));

  it("has each story once, with the time of its last change", () => {
    expect(urlset.url.map(({ loc }: { loc: string }) => loc)).toEqual(
      news.list({ date: "2017-03" }).stories.map((story) => ORIGIN + story.url),
    );
    expect(url.lastmod).toBe(hostile.updated);
  });

  it("has the lead picture and the films", () => {
    expect(url["image:image"]).toEqual({ "image:loc": expect.stringMatching(/^https:.*art-1280\.jpg$/) });
    expect(url["video:video"]).toMatchObject({
      "video:title": "Film ]]> & more",
      "video:description": "A film & its caption",
      "video:duration": "72",
      "video:content_loc": expect.stringMatching(/^https:.*film\.mp4$/),
    });
  });

  it("keeps the sequence of the schemas", () => {
    const inOrder = (found: object, order: string[]) =>
      expect(Object.keys(found)).toEqual(order.filter((name) => name in found));
    for (const each of urlset.url) inOrder(each, ["loc", "lastmod", "image:image", "video:video"]);
    inOrder(
      url["video:video"],
      [
        "thumbnail_loc",
        "title",
        "description",
        "content_loc",
        "player_loc",
        "duration",
        "publication_date",
      ].map((name) => `video:${name}`),
    );
  });

  it("cuts a film's words where the schema does, and leaves out a length that it does not take", () => {
    const film = { title: "🧨".repeat(150), description: "x".repeat(3000), seconds: 30_000 };
    const entry = videoEntry(
      { ...film, credit: "", poster, contentUrl: `${ORIGIN}/a.mp4` },
      hostile.published,
    );
    expect(Array.from(entry.title)).toHaveLength(100);
    expect(entry.title).toMatch(/^(?:🧨)+…$/u);
    expect(entry.description).toHaveLength(2048);
    expect(entry.duration).toBeUndefined();
  });

  it("ends with its last part", () => {
    for (const part of [
      { month: "2017-03", part: 2 },
      { month: "2016-03", part: 1 },
    ])
      expect(sitemapAnswer(storyFields(news, publication, part)).status).toBe(404);
  });

  it("is whole, however many addresses it has", async () => {
    const locs = Array.from({ length: 1001 }, (_, i) => `${ORIGIN}/world/2017/03/01/story-${i}`);
    const { urlset } = await parse(sitemapAnswer(locs.map((loc) => ({ loc }))));
    expect(urlset.url.map(({ loc }: { loc: string }) => loc)).toEqual(locs);
  });
});

describe("the news sitemap", () => {
  it("has what was first published within two days, with its original time and its whole title", async () => {
    const { urlset } = await parse(sitemapAnswer(newsFields(news, publication)));
    expect(urlset.url).toHaveLength(4);
    expect(urlset.url[0]["news:news"]).toMatchObject({
      "news:publication": { "news:name": publication.newspaper.name, "news:language": "en" },
      "news:title": hostile.title,
    });
    expect(Date.parse(urlset.url[0]["news:news"]["news:publication_date"])).toBe(
      Date.parse(hostile.published),
    );
    const languages = urlset.url.map(
      (each: { "news:news": { "news:publication": { "news:language": string } } }) =>
        each["news:news"]["news:publication"]["news:language"],
    );
    expect(languages).toContain("he");
  });

  it("is still valid without news", async () => {
    await using later = await openPaperAt(NOW + 30 * 86_400_000);
    const { urlset } = await parse(sitemapAnswer(newsFields(later.news, later.publication)));
    expect(urlset.url).toEqual([{ loc: `${ORIGIN}/` }]);
  });

  it("is asked for again when its oldest story is two days old", async () => {
    await using later = await openPaperAt(Date.parse("2017-03-03T06:00:00.000Z"));
    expect(newsFields(later.news, later.publication).map(({ loc }) => loc)).not.toContain(
      `${ORIGIN}/politics/2017/03/01/live-day`,
    );
    expect(newsFields(later.news, later.publication)).toHaveLength(3);
  });
});

async function openPaperAt(now: number) {
  const opened = await openPaper(now);
  return { ...opened, [Symbol.asyncDispose]: opened.close };
}

describe("pages", () => {
  it("are the front page, lists with stories and standing pages", async () => {
    const { urlset } = await parse(sitemapAnswer(pageFields(news, publication, ["/about"])));
    const locs = urlset.url.map(({ loc }: { loc: string }) => loc);
    for (const path of ["/", "/politics", "/topics/parsers", "/authors/ann", "/about", "/feeds"])
      expect(locs).toContain(ORIGIN + path);
    expect(locs).not.toContain(`${ORIGIN}/topics/silent`);
    expect(new Set(locs).size).toBe(locs.length);
    expect(urlset.url[0].lastmod).toBe(hostile.updated);
  });
});

describe("mending", () => {
  it.each([
    ["&#55358;&#56808;", "&#129512;"],
    ["a&#55358; b", "a b"],
    ["&#1;&#9;&#65535;&#38;", "&#9;&#38;"],
    ["&amp; &#233;", "&amp; &#233;"],
  ])("writes %s as %s", (before, after) => expect(mendSitemap(before)).toBe(after));
});
