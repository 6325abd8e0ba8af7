import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterAll, describe, expect, it } from "vitest";
import { ORIGIN, openPaper } from "../fixtures/paper.ts";
import { permanentName } from "../publication.ts";
import { xmlText } from "../xml.ts";
import { feedAnswer } from "./answer.ts";
import type { FeedFormat, FeedSubject } from "./feed.ts";
import { feedPages } from "./list.ts";
import { opml } from "./opml.ts";

const paper = await openPaper();
afterAll(() => paper.close());
const { news, publication } = paper;
const hostile = paper.story("2017/03/02/hostile");

const read = async (format: FeedFormat, subject: FeedSubject = {}) => {
  const answer = feedAnswer(news, ORIGIN, subject, format);
  return { answer, text: await answer.text() };
};
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e7 },
  htmlEntities: true,
});
const parse = (xml: string) => {
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml);
};
const words = (text: string) => text.replace(/\s+/g, " ");

/** What a reader sees of HTML that has no elements. */
const fromHtml = (html: string) => html.replaceAll("&lt;", "<").replaceAll("&amp;", "&");

/** Addresses in attributes of HTML. */
const addresses = (html: string) => [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((found) => found[1]);

const rss = await read("xml");

describe("RSS", () => {
  const { answer, text } = rss;
  const { channel } = parse(text).rss;
  const item = channel.item.find((each: { title: string }) => each.title.includes("alert(1)"));

  it("is served as RSS and names itself and its hub, in the header and in the feed", () => {
    expect(answer.headers.get("content-type")).toBe("application/rss+xml; charset=utf-8");
    expect(answer.headers.get("link")).toBe(
      `<${ORIGIN}/feed.xml>; rel="self", <https://hub.example/>; rel="hub"`,
    );
    expect(channel["atom:link"]).toEqual([
      { rel: "self", type: "application/rss+xml", href: `${ORIGIN}/feed.xml` },
      { rel: "hub", href: "https://hub.example/" },
    ]);
  });

  it("keeps hostile words as they are", () => {
    expect(channel.title).toBe(publication.newspaper.name);
    expect(words(fromHtml(channel.description))).toBe(words(publication.newspaper.description));
    expect(item.title).toBe(hostile.title);
    expect(item.description).not.toMatch(/<[a-z/]/i);
    expect(fromHtml(item.description)).toBe(xmlText(hostile.standfirst));
    expect(item["dc:creator"]).toEqual(["The <Desk> & co", "Ann “O’Neil” 🖋"]);
    expect(item.category).toEqual(["Politics & <power>", "Parsers & </script>"]);
    expect(item["media:content"]["media:credit"]["#text"]).toBe("Credit ]]> & <b>");
  });

  it("carries what readers need: permanent guid, date, picture with its size", () => {
    expect(item.guid).toEqual({ isPermaLink: "false", "#text": "tag:news.example,2017:2017/03/02/hostile" });
    expect(item.pubDate).toBe("Thu, 02 Mar 2017 09:20:00 +0000");
    expect(item.link).toBe(`${ORIGIN}/politics/2017/03/02/hostile`);
    expect(item["media:content"]).toMatchObject({ medium: "image", width: "1280", height: "720" });
  });

  it("has the whole text, every address absolute, nothing that acts", () => {
    const html = item["content:encoded"];
    for (const text of ["a claim &#x26; more", "A heading ]]>", "Inner caption", "The note.", "Two", "2016"])
      expect(html).toContain(text);
    expect(html).not.toMatch(/<script|Pulled words|style=|class=/);
    expect(addresses(html).length).toBeGreaterThan(4);
    for (const address of addresses(html)) expect(address).toMatch(/^https:\/\//);
  });
});

const atom = await read("atom");

describe("Atom", () => {
  const { answer, text } = atom;
  const { feed } = parse(text);
  const entry = feed.entry.find((each: { id: string }) => each.id.endsWith("hostile"));

  it("has what RFC 4287 demands", () => {
    expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(feed.id).toBe(`${ORIGIN}/feed.atom`);
    expect(feed.updated).toBe("2017-03-02T21:40:00.000Z");
    expect(feed.link[0]).toEqual({ rel: "self", type: "application/atom+xml", href: feed.id });
    expect(entry).toMatchObject({
      id: permanentName(publication, hostile.id),
      title: hostile.title,
      published: hostile.published,
      updated: hostile.updated,
    });
    expect(entry.author.map(({ name }: { name: string }) => name)).toEqual(
      hostile.authors.map(({ name }) => name),
    );
    expect(entry.content).toMatchObject({ type: "html" });
  });
});

const json = await read("json");

describe("JSON Feed", () => {
  const { answer, text } = json;
  const feed = JSON.parse(text);

  it("is version 1.1, with authors and hubs", () => {
    expect(answer.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      feed_url: `${ORIGIN}/feed.json`,
      home_page_url: `${ORIGIN}/`,
      hubs: [{ type: "WebSub", url: "https://hub.example/" }],
    });
    const item = feed.items.find((each: { title: string }) => each.title === hostile.title);
    expect(item).toMatchObject({ id: permanentName(publication, hostile.id), summary: hostile.standfirst });
    expect(new Set(feed.items.map(({ id }: { id: string }) => id)).size).toBe(feed.items.length);
  });
});

describe("a feed of one subject", () => {
  it.each([
    [{ section: "opinion" }, `${ORIGIN}/opinion`, ["An opinion", "״דעה״ בעברית"]],
    [{ topic: "parsers" }, `${ORIGIN}/topics/parsers`, [hostile.title, "The day, live", "What a parser is"]],
    [{ author: "ann" }, `${ORIGIN}/authors/ann`, [hostile.title, "An opinion"]],
  ])("%o holds its stories and no other", async (subject, page, titles) => {
    const feed = JSON.parse((await read("json", subject)).text);
    expect(feed.home_page_url).toBe(page);
    expect(feed.items.map(({ title }: { title: string }) => title).sort()).toEqual([...titles].sort());
  });

  it("is valid while it has no story", async () => {
    const { feed } = parse((await read("atom", { topic: "silent" })).text);
    expect(feed.entry).toBeUndefined();
    expect(feed.updated).toBeTruthy();
  });

  it("is not found where there is no such subject", async () => {
    expect((await read("xml", { topic: "nothing" })).answer.status).toBe(404);
  });
});

describe("OPML", () => {
  it("names every feed once", () => {
    const headings = { sections: "Sections", topics: "Topics", authors: "Authors" };
    const { body } = parse(opml(feedPages(news), headings, publication)).opml;
    const [site, ...groups] = body.outline;
    expect(site).toMatchObject({ text: publication.newspaper.name, xmlUrl: `${ORIGIN}/feed.xml` });
    const urls = groups.flatMap((group: { outline: { xmlUrl: string }[] }) =>
      group.outline.map(({ xmlUrl }) => xmlUrl),
    );
    expect(urls).toHaveLength(6);
    expect(urls).toContain(`${ORIGIN}/topics/silent/feed.xml`);
    expect(words(groups[1].outline[0].text)).toBe("Parsers & </script>");
  });
});
