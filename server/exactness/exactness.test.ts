import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../routes.ts";
import { BEHIND, readNextRoutes } from "../routing.ts";
import { ADDRESSES, WITHOUT } from "./addresses.ts";
import { EDITS } from "./edits.ts";
import { type Look, openPrintShop, type PrintShop } from "./print-shop.ts";

let shop: PrintShop;
beforeAll(async () => {
  shop = await openPrintShop("2017-03-02T22:00:00Z");
}, 60_000);
afterAll(() => shop.close());

const addresses = Object.values(ADDRESSES).flat();
const routeOf = (address: string) => shop.targetOf(address).route.name;

async function lookAtAll(): Promise<Map<string, Look>> {
  const looks = new Map<string, Look>();
  for (const address of addresses) looks.set(address, await shop.look(address));
  return looks;
}

it("every route that keeps its pages is looked at", () => {
  for (const [name, urls] of Object.entries(ADDRESSES))
    for (const url of urls) expect(routeOf(url), url).toBe(name);
  const { staticRoutes, dynamicRoutes } = readNextRoutes();
  const patterns = [...staticRoutes, ...dynamicRoutes]
    .filter(({ page }) => !page.startsWith("/_") && !BEHIND.includes(page))
    .map(({ page }) => page.replaceAll("[", "{").replaceAll("]", "}"));
  const known = new Set([...Object.keys(ADDRESSES), ...WITHOUT]);
  const patternsOfOurs = new Set(ROUTES.map(({ pattern }) => pattern));
  const ours = ROUTES.filter((route) => !route.isPrivate).map(({ name }) => name);
  const nexts = patterns
    .filter((pattern) => !patternsOfOurs.has(pattern))
    .map((page) => (page.includes("{") ? page.replace(/^\/|[{}.]/g, "") : page.slice(1)));
  expect([...ours, ...nexts].filter((name) => !known.has(name))).toEqual([]);
});

describe("every page, after every edit", () => {
  it("says what it would say if it were made now, and was made again only where that differs", async () => {
    let before = await lookAtAll();
    const wrong: string[] = [];
    const changed = new Map<string, number>();
    for (const { what, act, until } of EDITS) {
      if (until) await shop.untilPublished(until, () => act(shop));
      else act(shop);
      const after = await lookAtAll();
      for (const [address, { html, fresh, renders }] of after) {
        const isChanged = html !== before.get(address)?.html;
        if (isChanged) changed.set(routeOf(address), (changed.get(routeOf(address)) ?? 0) + 1);
        if (html !== fresh) wrong.push(`${what}: ${address} is stale`);
        if (renders !== (isChanged ? 1 : 0))
          wrong.push(`${what}: ${address} was rendered ${renders} times, ${isChanged ? "" : "not "}changed`);
      }
      before = after;
    }
    expect(wrong).toEqual([]);
    // Both directions were seen for every route: some edit that it shows, and some that it does not.
    const seen = Object.entries(ADDRESSES).map(([name, urls]) => ({
      name,
      share: (changed.get(name) ?? 0) / (EDITS.length * urls.length),
    }));
    expect(seen.filter(({ share }) => share === 0 || share === 1)).toEqual([]);
  }, 300_000);
});

it("an address that has no page waits for the story that claims it, in whatever script it is written", async () => {
  const address = "/%D7%99%D7%A9%D7%9F";
  const claiming = "articles/2017/03/01/how-article-50-works.mdx";
  expect((await shop.look(address)).html).toMatch(/^404/);
  expect(shop.isReady(address)).toBe(true);
  const claimed = shop
    .read(claiming)
    .replace(/^status: published$/m, `status: published\naliases: [${decodeURIComponent(address)}]`);
  await shop.untilPublished("story:2017/03/01/how-article-50-works", () => shop.save(claiming, claimed));
  expect(shop.isReady(address)).toBe(false);
});
