import { afterAll, describe, expect, it } from "vitest";
import { cardOf } from "../cards/subject.ts";
import { ORIGIN, openPaper } from "../fixtures/paper.ts";
import { leafMetadata } from "./page.ts";
import { storyMetadata } from "./story.ts";

const paper = await openPaper();
afterAll(() => paper.close());
const { news, publication } = paper;

describe("the head of a story", () => {
  const hostile = paper.story("2017/03/02/hostile");
  const head = storyMetadata(hostile, publication);

  it("has one canonical address and lets search show large previews", () => {
    expect(head.alternates?.canonical).toBe("/politics/2017/03/02/hostile");
    expect(head.robots).toMatchObject({ index: true, "max-image-preview": "large", "max-snippet": -1 });
  });

  it("has the whole of Open Graph's article", () => {
    expect(head.openGraph).toMatchObject({
      type: "article",
      title: hostile.title,
      url: hostile.url,
      siteName: publication.newspaper.name,
      locale: "en_GB",
      publishedTime: hostile.published,
      modifiedTime: hostile.updated,
      section: "Politics & <power>",
      tags: ["Parsers & </script>"],
      authors: [`${ORIGIN}/authors/desk`, `${ORIGIN}/authors/ann`],
    });
    expect(head.openGraph?.images).toMatchObject([{ width: 1200, height: 630, type: "image/jpeg" }]);
    expect(head.twitter).toMatchObject({ card: "summary_large_image", site: "@test" });
  });

  it("links its Markdown, its embed and the feeds", () => {
    expect(head.alternates?.types).toMatchObject({
      "text/markdown": "/politics/2017/03/02/hostile.md",
      "application/json+oembed": `/oembed?url=${encodeURIComponent(`${ORIGIN}/politics/2017/03/02/hostile`)}`,
      "application/rss+xml": [{ url: "/feed.xml", title: publication.newspaper.name }],
    });
  });

  it("names no languages where there is one only", () => {
    expect(head.alternates?.languages).toBeUndefined();
  });
});

it("names translations reciprocally, with itself and a default", () => {
  const languages = {
    "en-GB": "/opinion/2017/03/01/an-opinion",
    he: "/opinion/2017/03/01/hebrew",
    "x-default": "/opinion/2017/03/01/an-opinion",
  };
  for (const id of ["2017/03/01/an-opinion", "2017/03/01/hebrew"])
    expect(storyMetadata(paper.story(id), publication).alternates?.languages).toEqual(languages);
});

it("gives a list its own feeds and card, and hides what it is told to", () => {
  const subject = { topic: "parsers" };
  const card = cardOf(news, subject);
  if (!card) throw new Error("the fixture has that topic");
  const leaf = { title: "T", description: "D", path: "/topics/parsers?page=2", subject, card };
  const head = leafMetadata({ ...leaf, feedOf: { path: "/topics/parsers", title: "T" } }, publication);
  expect(head.alternates?.canonical).toBe(`${ORIGIN}/topics/parsers?page=2`);
  expect(head.alternates?.types?.["application/atom+xml"]).toEqual([
    { url: "/topics/parsers/feed.atom", title: "T" },
  ]);
  expect(head.openGraph?.url).toBe(head.alternates?.canonical);
  expect(JSON.stringify(head.openGraph?.images)).toMatch(
    /https:\/\/[^/]+\/cards\/[0-9a-f]{16}\/topic\/parsers\.jpg/,
  );
});
