import { afterAll, describe, expect, it } from "vitest";
import { ORIGIN, openPaper } from "../fixtures/paper.ts";
import { scriptText } from "./graph.ts";
import { listGraph, pageGraph, profileGraph } from "./list-page.ts";
import { licenceUrl } from "./picture.ts";
import { storyGraph } from "./story-page.ts";

const paper = await openPaper();
afterAll(() => paper.close());
const { news, publication } = paper;
const hostile = paper.story("2017/03/02/hostile");

// biome-ignore lint/suspicious/noExplicitAny: a test reads JSON as a crawler does, whatever our types say
type Node = Record<string, any>;
const nodes = (graph: Parameters<typeof scriptText>[0]): Node[] => JSON.parse(scriptText(graph))["@graph"];
const node = (graph: Parameters<typeof scriptText>[0], type: string): Node => {
  const found = nodes(graph).find((each) => each["@type"] === type);
  if (!found) throw new Error(`no ${type}`);
  return found;
};

describe("a story's graph", () => {
  const graph = storyGraph(hostile, publication);
  const article = node(graph, "NewsArticle");

  it("cannot leave its script element, and keeps every word", () => {
    expect(scriptText(graph)).not.toMatch(/[<>&\u2028\u2029]/);
    expect(article.headline).toBe(hostile.title);
    expect(article.description).toBe(hostile.standfirst);
  });

  it("has the dates of the page and says who wrote it", () => {
    expect(article).toMatchObject({
      datePublished: hostile.published,
      dateModified: hostile.updated,
      articleSection: "Politics & <power>",
      inLanguage: "en-GB",
      wordCount: hostile.words,
      isAccessibleForFree: true,
      keywords: ["Parsers & </script>"],
      mainEntityOfPage: { "@id": `${ORIGIN}/politics/2017/03/02/hostile#webpage` },
    });
    expect(article.author).toMatchObject([
      { "@type": "Organization", name: "The <Desk> & co", url: `${ORIGIN}/authors/desk` },
      { "@type": "Person", name: "Ann “O’Neil” 🖋", sameAs: ["https://social.example/@ann?x=1&y=2"] },
    ]);
  });

  it("has the picture in three shapes, each with its rights", () => {
    expect(article.image.map(({ width, height }: Node) => `${width}×${height}`)).toEqual([
      "1200px×675px",
      "1200px×900px",
      "1200px×1200px",
    ]);
    for (const image of article.image)
      expect(image).toMatchObject({
        creditText: "Credit ]]> & <b>",
        license: "https://creativecommons.org/licenses/by-sa/4.0/",
        acquireLicensePage: `${ORIGIN}/about#licence`,
      });
  });

  it("names sources and corrections", () => {
    expect(article.citation).toEqual([
      {
        "@type": "CreativeWork",
        name: "Source ]]> & <b>",
        url: "https://source.example/?a=1&b=2",
        datePublished: "2017-03-01",
      },
    ]);
    expect(article.correction).toMatchObject([
      {
        "@type": "CorrectionComment",
        text: "We were wrong ]]> & </script>.",
        datePublished: "2017-03-02T21:40:00.000Z",
      },
    ]);
  });

  it("has its film whole", () => {
    expect(node(graph, "VideoObject")).toMatchObject({
      name: "Film ]]> & more",
      description: "A film & its caption",
      uploadDate: hostile.published,
      duration: "PT72S",
      thumbnailUrl: expect.stringMatching(/^https:.*\.jpg$/),
      contentUrl: expect.stringMatching(/^https:.*film\.mp4$/),
    });
    expect(article.video).toEqual([{ "@id": `${ORIGIN}/politics/2017/03/02/hostile#video-1` }]);
  });

  it("has a way back of numbered steps, all but the last with an address", () => {
    const { itemListElement } = node(graph, "BreadcrumbList");
    expect(itemListElement.map(({ position, item }: Node) => [position, item])).toEqual([
      [1, `${ORIGIN}/`],
      [2, `${ORIGIN}/politics`],
      [3, undefined],
    ]);
  });

  it("has no name that nothing bears, but those of other pages", () => {
    const borne = new Set(nodes(graph).map((each) => each["@id"]));
    for (const author of article.author) borne.add(author["@id"]);
    const own = [...scriptText(graph).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id ?? "");
    const missing = own.filter((id) => !borne.has(id) && !id.endsWith("/#website"));
    expect(missing).toEqual([]);
  });
});

it.each([
  ["2017/03/01/an-opinion", "OpinionNewsArticle"],
  ["2017/03/01/hebrew", "AnalysisNewsArticle"],
  ["2017/03/01/explained", "BackgroundNewsArticle"],
  ["2017/03/01/live-day", "LiveBlogPosting"],
])("%s is a %s", (id, type) => {
  expect(node(storyGraph(paper.story(id), publication), type).headline).toBe(paper.story(id).title);
});

it("tells a live story entry by entry, each with the address that the page gives it", () => {
  const live = node(storyGraph(paper.story("2017/03/01/live-day"), publication), "LiveBlogPosting");
  expect(live.coverageStartTime).toBe("2017-03-01T07:00:00.000Z");
  expect(live.liveBlogUpdate).toMatchObject([
    {
      "@type": "BlogPosting",
      headline: "Second & last",
      datePublished: "2017-03-01T12:00:00.000Z",
      articleBody: "It ended.",
      url: `${ORIGIN}/politics/2017/03/01/live-day#at-201703011200`,
    },
    { headline: "First" },
  ]);
});

it("says when a live story ended, and nothing of it while it is told", () => {
  const live = (edition?: string) =>
    node(storyGraph(paper.story("2017/03/01/live-day"), publication, edition), "LiveBlogPosting");
  expect(live("2017-03-01T23:00:00.000Z").coverageEndTime).toBeUndefined();
  expect(live("2017-03-02T08:00:00.000Z").coverageEndTime).toBe("2017-03-01T12:00:00.000Z");
});

it("says everything of the newspaper on its front page", () => {
  const page = { title: "Front", description: "Front page", path: "/" };
  const graph = listGraph(page, news.latest({}, 3), publication);
  expect(node(graph, "NewsMediaOrganization")).toMatchObject({
    name: publication.newspaper.name,
    sameAs: ["https://x.com/test"],
    correctionsPolicy: `${ORIGIN}/how-we-work#corrections`,
    missionCoveragePrioritiesPolicy: `${ORIGIN}/about#what-we-cover`,
    logo: { url: `${ORIGIN}/icons/512.png` },
  });
  expect(node(graph, "WebSite").potentialAction.target.urlTemplate).toBe(
    `${ORIGIN}/search?q={search_term_string}`,
  );
  expect(node(graph, "ItemList").itemListElement.map(({ position }: Node) => position)).toEqual([1, 2, 3]);
});

it("describes who signs on a profile page", () => {
  const [, ann] = news.authors();
  if (!ann) throw new Error("the fixture has two authors");
  const page = { title: ann.name, description: ann.description, path: "/authors/ann" };
  const graph = profileGraph(page, ann, news.latest({ author: "ann" }, 9), publication);
  const id = `${ORIGIN}/authors/ann#author`;
  expect(node(graph, "ProfilePage").mainEntity).toEqual({ "@id": id });
  expect(node(graph, "Person")).toMatchObject({ "@id": id, name: ann.name });
});

it("leaves out what is not known", () => {
  const page = { title: "About", description: "About us", path: "/about" };
  expect(JSON.stringify(pageGraph(page, publication))).not.toMatch(/null|undefined|\[\]/);
});

it.each([
  ["CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"],
  ["CC BY 2.0", "https://creativecommons.org/licenses/by/2.0/"],
  ["CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
  ["https://x.example/terms", "https://x.example/terms"],
  ["All rights reserved", undefined],
])("knows the address of the licence %s", (name, url) => expect(licenceUrl(name)).toBe(url));
