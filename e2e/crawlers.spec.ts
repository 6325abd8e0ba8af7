import { expect, test } from "@playwright/test";
import { PAGE_KINDS } from "../scripts/page-kinds.ts";

const HIDDEN = ["/search", "/search?q=envelope", "/confirm/x", "/preferences/x", "/unsubscribe/x"];

test("pages of one reader and searches are not to be found, and crawlers may read that they are not", async ({
  request,
}) => {
  const robots = await (await request.get("/robots.txt")).text();
  for (const path of HIDDEN) {
    const html = await (await request.get(path)).text();
    expect(html, path).toMatch(/<meta name="robots" content="noindex/);
    expect(robots).not.toContain(`Disallow: ${path.split(/[/?]/, 2).join("/")}`);
  }
});

test("whatever is appended to an address, its canonical address stays", async ({ request }) => {
  for (const path of [PAGE_KINDS.article ?? "", PAGE_KINDS.section ?? ""]) {
    const html = await (await request.get(`${path}?utm_source=x&fbclid=y`)).text();
    const [, canonical = ""] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
    expect(new URL(canonical).pathname + new URL(canonical).search).toBe(path);
  }
});

test("every policy that the newspaper names is a page, with the place that is meant", async ({ page }) => {
  await page.goto("/");
  const text = (await page.locator('script[type="application/ld+json"]').textContent()) ?? "";
  const nodes: Record<string, string>[] = JSON.parse(text)["@graph"];
  const paper = nodes.find((node) => node["@type"] === "NewsMediaOrganization") ?? {};
  const named = [
    "publishingPrinciples",
    "correctionsPolicy",
    "ethicsPolicy",
    "diversityPolicy",
    "masthead",
    "ownershipFundingInfo",
    "verificationFactCheckingPolicy",
    "unnamedSourcesPolicy",
    "actionableFeedbackPolicy",
    "missionCoveragePrioritiesPolicy",
  ];
  for (const name of named) {
    // Asked for apart: going to another place of the same page is answered by the browser itself.
    expect((await page.request.get(paper[name] ?? "")).status(), name).toBe(200);
    await page.goto(paper[name] ?? "");
    const { hash } = new URL(paper[name] ?? "");
    if (hash) await expect(page.locator(hash), `${name} ${hash}`).toHaveCount(1);
  }
});

test("a feed names itself and is kept by its tag; a story gone is gone for machines too", async ({
  request,
}) => {
  for (const path of ["/feed.xml", "/feed.atom", "/feed.json", "/politics/feed.xml"])
    expect((await request.get(path)).headers().link).toMatch(
      new RegExp(`^<https?://[^>]+${path.replaceAll(".", "\\.")}>; rel="self"`),
    );
  expect((await request.get(PAGE_KINDS.gone ?? "")).status()).toBe(410);
  expect((await request.get(`${PAGE_KINDS.gone}.md`)).status()).toBe(410);
  const elsewhere = (PAGE_KINDS.article ?? "").replace(/^\/[^/]+/, "/world");
  const moved = await request.get(`${elsewhere}.md`, { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toMatch(new RegExp(`${PAGE_KINDS.article}\\.md$`));
});
