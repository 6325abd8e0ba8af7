import { XMLParser } from "fast-xml-parser";
import { afterAll, describe, expect, it } from "vitest";
import { ORIGIN, openPaper } from "../fixtures/paper.ts";
import { feedAnswer } from "./answer.ts";
import type { FeedFormat, FeedSubject } from "./feed.ts";

// The rules of the W3C feed validator (feedvalidator.org/docs) and of JSON Feed 1.1, held to every feed of a newspaper of hostile words.

const paper = await openPaper();
afterAll(() => paper.close());
const { news } = paper;

const SUBJECTS: FeedSubject[] = [
  {},
  ...news.sections().map(({ slug }) => ({ section: slug })),
  ...news.topics().map(({ slug }) => ({ topic: slug })),
  ...news.authors().map(({ slug }) => ({ author: slug })),
];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e7 },
  isArray: (name) =>
    ["item", "entry", "atom:link", "link", "author", "media:content", "category"].includes(name),
});
const text = (subject: FeedSubject, format: FeedFormat) => feedAnswer(news, ORIGIN, subject, format).text();

const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d \+0000$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const TAG = /^tag:[a-z0-9.-]+,\d{4}(?:-\d\d){0,2}:\S+$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const isAbsolute = (address: string) => /^https?:\/\//.test(address) && URL.canParse(address);
const isUnique = (values: string[]) => expect(new Set(values).size).toBe(values.length);

/** Elements and attributes that the validator knows as safe, as far as ours use them. */
const SAFE = {
  elements:
    "a blockquote br code del em figcaption figure footer h2 h3 h4 hr img input li ol p pre section small span strong sub sup table tbody td th thead time tr ul".split(
      " ",
    ),
  attributes:
    "alt checked colspan datetime dir disabled height href lang rowspan src start title type width".split(
      " ",
    ),
};

/** Embedded HTML: known elements, no style, no script, every address absolute. */
function checkHtml(html: string) {
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/g)];
  expect(html.replace(/<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"]*")?)*\s*\/?>/g, "")).not.toContain("<");
  for (const [, name = "", attributes = ""] of tags) {
    expect(SAFE.elements).toContain(name);
    for (const [, attribute = "", value = ""] of attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)) {
      expect(SAFE.attributes).toContain(attribute);
      if (attribute === "href" || attribute === "src") expect(value).toSatisfy(isAbsolute);
    }
  }
}

function checkMedia(media: Record<string, unknown>[] = []) {
  for (const each of media) {
    expect(each["@url"]).toSatisfy(isAbsolute);
    expect(each["@type"]).toBe("image/jpeg");
    expect(each["@medium"]).toBe("image");
    for (const side of ["@width", "@height"]) expect(each[side]).toMatch(/^[1-9]\d*$/);
    expect(each).toHaveProperty("media:credit");
  }
}

describe.each(SUBJECTS)("the feeds of %o", (subject) => {
  it("RSS 2.0", async () => {
    const { rss } = parser.parse(await text(subject, "xml"));
    const { channel } = rss;
    expect(rss["@version"]).toBe("2.0");
    for (const name of ["title", "description", "language", "generator"])
      expect(channel[name]).toBeTypeOf("string");
    expect(channel.link).toHaveLength(1);
    expect(channel.link[0]).toSatisfy(isAbsolute);
    expect(channel.language).toMatch(LANGUAGE);
    if (channel.lastBuildDate) expect(channel.lastBuildDate).toMatch(RFC_822);
    const self = channel["atom:link"].filter((link: Record<string, string>) => link["@rel"] === "self");
    expect(self).toMatchObject([
      { "@type": "application/rss+xml", "@href": expect.stringMatching(/\/feed\.xml$/) },
    ]);
    const items = channel.item ?? [];
    isUnique(items.map(({ guid }: { guid: { "#text": string } }) => guid["#text"]));
    for (const item of items) {
      expect(item.guid).toMatchObject({ "@isPermaLink": "false", "#text": expect.stringMatching(TAG) });
      expect(item.link[0]).toSatisfy(isAbsolute);
      expect(item.pubDate).toMatch(RFC_822);
      expect(new Date(item.pubDate) > new Date(channel.lastBuildDate)).toBe(false);
      expect(item["atom:updated"]).toMatch(RFC_3339);
      expect(item["dc:creator"].length).toBeGreaterThan(0);
      checkHtml(item["content:encoded"]);
      checkHtml(item.description);
      checkMedia(item["media:content"]);
    }
  });

  it("Atom 1.0", async () => {
    const { feed } = parser.parse(await text(subject, "atom"));
    expect(feed["@xmlns"]).toBe("http://www.w3.org/2005/Atom");
    expect(feed["@xml:lang"]).toMatch(LANGUAGE);
    expect(feed.id).toSatisfy(isAbsolute);
    expect(feed.updated).toMatch(RFC_3339);
    expect(feed.author).toHaveLength(1);
    const relations = feed.link.map((link: Record<string, string>) => link["@rel"]);
    expect(relations).toEqual(["self", "alternate", "hub"]);
    for (const link of feed.link) expect(link["@href"]).toSatisfy(isAbsolute);
    expect(feed.link[0]["@href"]).toBe(feed.id);
    const entries = feed.entry ?? [];
    isUnique(entries.map(({ id }: { id: string }) => id));
    for (const entry of entries) {
      expect(entry.id).toMatch(TAG);
      expect(entry.title).toBeTruthy();
      expect(entry.link).toMatchObject([{ "@rel": "alternate", "@href": expect.toSatisfy(isAbsolute) }]);
      expect(entry.published).toMatch(RFC_3339);
      expect(entry.updated).toMatch(RFC_3339);
      expect(entry.updated >= entry.published && entry.updated <= feed.updated).toBe(true);
      for (const { name, uri } of entry.author) {
        expect(name).toBeTruthy();
        expect(uri).toSatisfy(isAbsolute);
      }
      for (const category of entry.category) expect(category["@term"]).toBeTruthy();
      expect(entry.content["@type"]).toBe("html");
      checkHtml(entry.content["#text"]);
      checkMedia(entry["media:content"]);
    }
  });

  it("JSON Feed 1.1", async () => {
    const feed = JSON.parse(await text(subject, "json"));
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.title).toBeTruthy();
    expect(feed.language).toMatch(LANGUAGE);
    for (const name of ["home_page_url", "feed_url"]) expect(feed[name]).toSatisfy(isAbsolute);
    expect(feed).not.toHaveProperty("author");
    isUnique(feed.items.map(({ id }: { id: string }) => id));
    for (const item of feed.items) {
      expect(item.id).toMatch(TAG);
      expect(item.url).toSatisfy(isAbsolute);
      expect(item).not.toHaveProperty("author");
      expect(item.authors.length).toBeGreaterThan(0);
      for (const { url } of item.authors) expect(url).toSatisfy(isAbsolute);
      for (const name of ["date_published", "date_modified"]) expect(item[name]).toMatch(RFC_3339);
      for (const tag of item.tags) expect(tag).toBeTypeOf("string");
      if (item.image) expect(item.image).toSatisfy(isAbsolute);
      checkHtml(item.content_html);
    }
  });
});
