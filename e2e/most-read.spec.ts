import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, test } from "@playwright/test";
import { type Serving, serve } from "../scripts/serve.ts";

const READ = "/science/2017/02/17/zealandia";
const CRAWLED = "/science/2017/02/15/isro-104-satellites";
/** What the editors put into content/front.yaml. */
const CHOSEN = "/politics/2017/03/02/sessions-two-talks-not-disclosed";

let data: string;
test.beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "stet-most-read-"));
});
test.afterEach(() => rmSync(data, { recursive: true, force: true }));

const start = () => serve({ STET_DATA: data });

async function mostRead(context: BrowserContext, { origin }: Serving): Promise<(string | null)[]> {
  const page = await context.newPage();
  await page.goto(origin);
  const ranking = page.locator("ol", { has: page.locator("a") }).filter({ hasNot: page.locator("ol") });
  const links = await ranking.last().getByRole("link").all();
  const hrefs = await Promise.all(links.map((link) => link.getAttribute("href")));
  await page.close();
  return hrefs;
}

test("most read is the editors' choice until somebody reads; then it is what people open, robots left out, and a restart forgets nothing", async ({
  context,
}) => {
  test.setTimeout(120_000);
  {
    await using site = await start();
    expect((await mostRead(context, site))[0]).toBe(CHOSEN);
  }
  {
    await using site = await start();
    for (let i = 0; i < 3; i++) {
      const page = await context.newPage();
      await page.goto(site.origin + READ);
      await page.close();
    }
    for (let i = 0; i < 9; i++)
      await context.request.get(site.origin + CRAWLED, { headers: { "User-Agent": "Googlebot/2.1" } });
    expect(await context.cookies()).toEqual([]);
  }
  await using site = await start();
  const ranking = await mostRead(context, site);
  expect(ranking.slice(0, 2)).toEqual([READ, CHOSEN]);
  expect(ranking).not.toContain(CRAWLED);
  expect(new Set(ranking).size).toBe(5);
});

test("a page that was prepared before the click is counted when it is shown", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(document, "prerendering", { value: true }));
  await page.goto(READ, { waitUntil: "networkidle" });
  const told = page.waitForRequest((request) => request.method() === "HEAD");
  await page.evaluate(() => document.dispatchEvent(new Event("prerenderingchange")));
  const request = await told;
  expect(new URL(request.url()).pathname).toBe(READ);
  expect(request.headers()["stet-shown"]).toBe("1");
});
