import { expect, test } from "@playwright/test";
import { XMLParser } from "fast-xml-parser";
import sharp from "sharp";
import { PAGE_KINDS } from "../scripts/page-kinds.ts";

const ARTICLE = PAGE_KINDS.article ?? "";
const WITH_CARDS = ["front", "article", "article-hebrew", "live", "section", "topic", "author", "about"];
const parser = new XMLParser({ isArray: (name) => name === "url" || name === "sitemap" });
const meta = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

for (const kind of WITH_CARDS) {
  test(`${kind}: its social picture is what its head says`, async ({ request }) => {
    const html = await (await request.get(PAGE_KINDS[kind] ?? "")).text();
    const answer = await request.get(meta(html, "og:image") ?? "");
    expect(answer.headers()["content-type"]).toBe("image/jpeg");
    const bytes = await answer.body();
    expect(bytes.length).toBeLessThanOrEqual(300_000);
    const { width, height } = await sharp(bytes).metadata();
    expect({ width, height }).toEqual({ width: 1200, height: 630 });
    expect([meta(html, "og:image:width"), meta(html, "og:image:height")]).toEqual(["1200", "630"]);
    expect(meta(html, "og:image:alt")).toBeTruthy();
  });
}

const isStory = (path: string) => /\/\d{4}\/\d{2}\/\d{2}\/[^/]+$/.test(path);

const MISSING = ["not-found", "gone"];
const THERE = Object.entries(PAGE_KINDS).filter(([kind]) => !MISSING.includes(kind));

for (const [kind, path] of THERE) {
  test(`${kind}: one canonical address, one word to robots, one graph, all that networks ask for`, async ({
    request,
  }) => {
    const html = await (await request.get(path)).text();
    const canonical = [...html.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(
      ([, href]) => href ?? "",
    );
    const robots = [...html.matchAll(/<meta name="robots" content="([^"]*)"/g)].map(([, content]) => content);
    expect(robots).toHaveLength(1);
    if (robots[0]?.includes("noindex")) return;
    expect(robots[0]).toContain("max-image-preview:large");
    expect(canonical).toHaveLength(1);
    // A later page of a list is its own; what a form says of a mistake belongs to no address.
    const own = path.includes("?page=") ? path : path.replace(/\?.*/, "");
    const { pathname, search } = new URL(canonical[0] ?? "");
    expect(pathname + search).toBe(own);
    const graphs = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
    expect(graphs).toHaveLength(1);
    const nodes: { "@id": string }[] = JSON.parse(graphs[0]?.[1] ?? "")["@graph"];
    expect(nodes.length).toBeGreaterThan(1);
    for (const node of nodes) expect(node["@id"]).toMatch(/^https?:\/\/[^#]+#[a-z0-9-]+$/);
    expect(meta(html, "og:url")).toBe(canonical[0]);
    expect(meta(html, "og:type")).toBe(isStory(path) ? "article" : "website");
    expect(meta(html, "og:locale")).toMatch(/^[a-z]{2,3}_[A-Z]{2}$/);
    expect(meta(html, "og:image")).toMatch(/^https?:\/\/.*\.jpg$/);
    expect(meta(html, "og:image:type")).toBe("image/jpeg");
    for (const name of [
      "og:title",
      "og:description",
      "og:site_name",
      "twitter:title",
      "twitter:image",
      "theme-color",
    ])
      expect(meta(html, name), name).toBeTruthy();
    expect(meta(html, "twitter:card")).toBe("summary_large_image");
    for (const type of ["rss+xml", "atom+xml", "feed+json"])
      expect(html).toContain(`<link rel="alternate" type="application/${type}"`);
  });
}

test("everything that the sitemaps name is there", async ({ request }) => {
  test.setTimeout(120_000);
  const read = async (url: string) => parser.parse(await (await request.get(url)).text());
  const { sitemapindex } = await read("/sitemap.xml");
  const maps = await Promise.all(sitemapindex.sitemap.map(({ loc }: { loc: string }) => read(loc)));
  const addresses: string[] = maps.flatMap(({ urlset }) => urlset.url.map(({ loc }: { loc: string }) => loc));
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.length).toBeGreaterThan(80);
  for (const path of [PAGE_KINDS.front, ARTICLE, PAGE_KINDS.section, PAGE_KINDS.topic, PAGE_KINDS.author]) {
    const html = await (await request.get(path ?? "")).text();
    const [, canonical = ""] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
    expect(addresses).toContain(canonical);
  }
  const broken: string[] = [];
  for (const address of addresses) {
    const answer = await request.get(address, { maxRedirects: 0 });
    if (answer.status() !== 200) broken.push(`${answer.status()} ${address}`);
    else if (/<meta name="robots" content="noindex/.test(await answer.text()))
      broken.push(`noindex ${address}`);
  }
  expect(broken).toEqual([]);
});

test("a feed reader that has the feed is told so", async ({ request }) => {
  for (const path of [
    "/feed.xml",
    "/topics/russia-inquiry/feed.atom",
    "/politics/feed.json",
    "/feeds.opml",
  ]) {
    const first = await request.get(path);
    expect(first.status()).toBe(200);
    const again = await request.get(path, { headers: { "If-None-Match": first.headers().etag ?? "" } });
    expect(again.status()).toBe(304);
  }
});

test("what machines ask for at fixed addresses is there, of its own type", async ({ request }) => {
  const types = {
    "/robots.txt": "text/plain",
    "/news-sitemap.xml": "application/xml",
    "/llms.txt": "text/plain",
    "/trust.txt": "text/plain",
    "/.well-known/trust.txt": "text/plain",
    "/ads.txt": "text/plain",
    "/.well-known/security.txt": "text/plain",
    "/license.xml": "application/rsl+xml",
    [`${ARTICLE}.md`]: "text/markdown",
    [`/oembed?url=${encodeURIComponent(new URL(ARTICLE, test.info().project.use.baseURL).href)}`]:
      "application/json",
  };
  for (const [path, type] of Object.entries(types)) {
    const answer = await request.get(path);
    expect(`${path}: ${answer.status()} ${answer.headers()["content-type"]}`).toBe(
      `${path}: 200 ${type}; charset=utf-8`,
    );
  }
  expect((await request.get("/politics/2017/03/02/no-such-story.md")).status()).toBe(404);
  expect((await request.get("/abcdefgh.txt")).status()).toBe(404);
});
