import { resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { XMLParser } from "fast-xml-parser";
import { parse } from "yaml";
import { type Serving, serve } from "../scripts/serve.ts";
import { htmlProblems } from "./html-problems.ts";

const CONTENT = resolve("syndication/fixtures/content");
const PATH = "/politics/2017/03/02/hostile";

let stet: Serving;
let title: string;
test.beforeAll(async () => {
  stet = await serve({ STET_CONTENT: CONTENT });
  const feed = JSON.parse(await text("/feed.json"));
  title = feed.items.find(({ url }: { url: string }) => url.endsWith(PATH)).title;
});
test.afterAll(() => stet[Symbol.asyncDispose]());

const text = async (path: string) => {
  const answer = await fetch(stet.origin + path);
  expect(`${path} ${answer.status}`).toBe(`${path} 200`);
  return await answer.text();
};
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e7 },
  isArray: (name) => name === "url",
});

test("the fixture is as hostile as it must be", () => {
  // As long as a headline may be.
  expect(title).toHaveLength(300);
  for (const sign of ["]]>", "</script>", "<!--", '"', "'", "&", "🧨", "שלום", "\u202e", "$&"])
    expect(title).toContain(sign);
});

test("its page shows it, and runs nothing of it", async ({ page }) => {
  const alerts: string[] = [];
  page.on("dialog", (dialog) => alerts.push(dialog.message()));
  await page.goto(stet.origin + PATH);
  await expect(page.locator("h1")).toHaveText(title);
  expect(await page.title()).toContain(title);
  for (const name of ["og:title", "twitter:title"])
    await expect(page.locator(`meta[property="${name}"], meta[name="${name}"]`)).toHaveAttribute(
      "content",
      title,
    );
  const graph = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(graph["@graph"][0].headline).toBe(title);
  expect(alerts).toEqual([]);
});

for (const path of [
  "/",
  "/politics",
  "/topics/parsers",
  "/authors/ann",
  "/feeds",
  "/corrections",
  "/search?q=bold",
  PATH,
])
  test(`${path} is still valid HTML`, async () => {
    expect(await htmlProblems(await text(path))).toEqual([]);
  });

test("feeds, sitemaps and lists have it whole", async () => {
  const { rss } = parser.parse(await text("/feed.xml"));
  expect(rss.channel.item.map((item: { title: string }) => item.title)).toContain(title);
  const { feed } = parser.parse(await text("/feed.atom"));
  expect(feed.entry.map((entry: { title: string }) => entry.title)).toContain(title);
  const { urlset } = parser.parse(await text("/sitemaps/2017-03.xml"));
  expect(urlset.url.map(({ loc }: { loc: string }) => loc)).toContain(stet.origin + PATH);
  const { opml } = parser.parse(await text("/feeds.opml"));
  expect(JSON.stringify(opml.body)).toContain("Parsers & </script>");
  expect((await text("/llms.txt")).replaceAll("\\", "")).toContain(title.replaceAll("\\", ""));
});

test("its Markdown, its embed and what is suggested have it whole", async () => {
  const [, front = ""] = /^---\n([\s\S]*?)\n---\n/.exec(await text(`${PATH}.md`)) ?? [];
  expect(parse(front).title).toBe(title);
  const embed = JSON.parse(await text(`/oembed?url=${encodeURIComponent(stet.origin + PATH)}`));
  expect(embed.title).toBe(title);
  const { suggestions } = JSON.parse(await text("/api/suggest?q=quoted"));
  expect(suggestions.map((each: { title: string }) => each.title)).toContain(title);
});

test("translations name each other in their heads, and IndexNow finds its key", async () => {
  const alternates = async (path: string) =>
    [...(await text(path)).matchAll(/<link rel="alternate" hrefLang="([^"]*)" href="([^"]*)"/gi)].map(
      ([, language = "", href = ""]) => [language, href] as const,
    );
  const all = await alternates("/opinion/2017/03/01/an-opinion");
  expect(all).toEqual([
    ["en-GB", `${stet.origin}/opinion/2017/03/01/an-opinion`],
    ["he", `${stet.origin}/opinion/2017/03/01/hebrew`],
    ["x-default", `${stet.origin}/opinion/2017/03/01/an-opinion`],
  ]);
  const others = await alternates("/opinion/2017/03/01/hebrew");
  expect(others.toSorted()).toEqual(all.toSorted());
  expect(await text("/0123456789abcdef.txt")).toBe("0123456789abcdef");
});

test("its social picture is drawn", async ({ page }) => {
  await page.goto(stet.origin + PATH);
  const image = (await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "";
  const answer = await fetch(image);
  expect(answer.headers.get("content-type")).toBe("image/jpeg");
  expect((await answer.arrayBuffer()).byteLength).toBeLessThanOrEqual(300_000);
});
