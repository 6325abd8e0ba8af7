import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { PAGE_KINDS } from "../scripts/page-kinds.ts";

const ARTICLE = PAGE_KINDS.article ?? "";
const gzip = (text: string) => gzipSync(text, { level: 9 }).length;

/** Everything that a page loads, while `visit` runs. */
async function loaded(page: Page, visit: () => Promise<unknown>) {
  const requests: { url: string; type: string }[] = [];
  page.on("request", (request) => requests.push({ url: request.url(), type: request.resourceType() }));
  await visit();
  return requests;
}

test("an article's HTML and CSS weigh at most 14,000 bytes gzip, the front page's 20 KB", async ({
  request,
}) => {
  const article = await (await request.get(ARTICLE)).text();
  expect(article).not.toContain('rel="stylesheet"');
  expect(gzip(article)).toBeLessThanOrEqual(14_000);
  expect(gzip(await (await request.get("/")).text())).toBeLessThanOrEqual(20 * 1024);
});

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`${kind}: no framework script, no flight data, no cookie, nothing from elsewhere`, async ({
    page,
    request,
    baseURL,
  }) => {
    const answer = await request.get(path);
    expect(answer.headers()["set-cookie"]).toBeUndefined();
    const html = await answer.text();
    expect(html).not.toMatch(/__next_f|\/_next\/static\/chunks\/[^" ]+\.js|<!--\$|<template [id]/);

    const requests = await loaded(page, () => page.goto(path, { waitUntil: "networkidle" }));
    expect(requests.filter(({ url }) => new URL(url).origin !== baseURL)).toEqual([]);
    expect(
      requests.filter(({ type, url }) => type === "script" && !new URL(url).pathname.startsWith("/browser/")),
    ).toEqual([]);
  });
}

test("our own scripts of an article weigh at most 6 KB gzip", async ({ page }) => {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.push(response.text());
  });
  await page.goto(ARTICLE, { waitUntil: "networkidle" });
  const total = (await Promise.all(bodies)).reduce((sum, body) => sum + gzip(body), 0);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(6 * 1024);
});

test("a Latin page loads at most 90 KB of fonts and does not shift", async ({ page }) => {
  await page.addInitScript(() => {
    const state = { shift: 0 };
    Object.assign(globalThis, { state });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        state.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  let fonts = 0;
  page.on("requestfinished", async (request) => {
    // What comes from the browser's own store has a size below nothing.
    if (request.resourceType() === "font") fonts += Math.max(0, (await request.sizes()).responseBodySize);
  });
  for (const path of [ARTICLE, "/"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState("networkidle");
    const shift = await page.evaluate(
      () => (globalThis as unknown as { state: { shift: number } }).state.shift,
    );
    expect(fonts).toBeGreaterThan(0);
    expect(fonts).toBeLessThanOrEqual(90_000);
    expect(shift).toBeLessThan(0.001);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the article is complete, and every control is a link or a form", async ({ page }) => {
    await page.goto(ARTICLE);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Sessions");
    const mail = page.getByRole("link", { name: "Send in e-mail" });
    await expect(mail).toHaveAttribute("href", /^mailto:\?subject=.+&body=.+/);
    await expect(page.getByRole("link", { name: "Download our free app" }).first()).toHaveAttribute(
      "href",
      "/app",
    );
    await expect(page.getByText(/^WATCH:/)).toBeVisible();
    await expect(page.getByText("Click the alert icon to follow topics")).toBeVisible();
    await page.getByRole("link", { name: /Follow Russia inquiry/ }).click();
    await expect(page).toHaveURL(/\/follow\/russia-inquiry$/);
  });
});
