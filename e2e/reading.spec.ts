import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { PAGE_KINDS } from "../scripts/page-kinds.ts";
import { contentRoom } from "./site.ts";

const ARTICLE = PAGE_KINDS.article ?? "";
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName.toLowerCase());

test("the first Tab reaches a link past the masthead", async ({ page }) => {
  await page.goto(ARTICLE);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
});

test("a claim leads to its source, and the source is marked", async ({ page }) => {
  await page.goto(ARTICLE);
  await page.getByRole("link", { name: /spoken twice with Russia/ }).click();
  await expect(page.locator(":target")).toContainText("The Washington Post");
});

test("Copy link copies the story's address and says so", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(ARTICLE);
  await page.getByRole("link", { name: "Copy link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Link copied" })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${ARTICLE}`);
});

test("Send in e-mail stands first, and the device's own sheet last, where there is one", async ({
  page,
  baseURL,
}) => {
  const shared: unknown[] = [];
  await page.exposeFunction("note", (data: unknown) => shared.push(data));
  await page.addInitScript(() => {
    const { note } = globalThis as unknown as { note: (data: unknown) => Promise<void> };
    Object.defineProperty(navigator, "share", { value: (data: unknown) => note(data) });
  });
  await page.goto(ARTICLE);
  const ways = page.getByRole("list", { name: "Share this story" }).getByRole("listitem");
  await expect(ways).toHaveText([
    "Send in e-mail",
    "Copy link",
    "WhatsApp",
    "X",
    "Facebook",
    "Bluesky",
    "Share…",
  ]);
  await page.getByRole("button", { name: "Share…" }).focus();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => shared)
    .toEqual([{ title: expect.stringContaining("Sessions"), url: baseURL + ARTICLE }]);
});

/** Saves a story as an editor would, and waits until it is there. */
async function publish(page: Page, slug: string, front: object, body: string): Promise<string> {
  const folder = join(contentRoom(), "articles/2017/01/02");
  mkdirSync(folder, { recursive: true });
  const all = {
    section: "science",
    kind: "news",
    authors: ["science-desk"],
    published: "2017-01-02T09:00:00Z",
    status: "published",
    ...front,
  };
  writeFileSync(join(folder, `${slug}.mdx`), `---\n${JSON.stringify(all)}\n---\n\n${body}\n`);
  const path = `/science/2017/01/02/${slug}`;
  await expect.poll(async () => (await page.request.get(path)).status()).toBe(200);
  return path;
}

test("a story without a picture begins beside its byline, under its standfirst", async ({ page }) => {
  const front = { title: "Nothing to see", standfirst: "Only to read." };
  await page.goto(await publish(page, "nothing-to-see", front, "Its first paragraph."));
  const standfirst = await page.getByText("Only to read.").boundingBox();
  const first = await page.getByText("Its first paragraph.").boundingBox();
  const mail = await page.getByRole("link", { name: "Send in e-mail" }).boundingBox();
  const gap = (first?.y ?? 0) - (standfirst?.y ?? 0) - (standfirst?.height ?? 0);
  expect(gap).toBeGreaterThan(0);
  expect(gap).toBeLessThan(60);
  expect((mail?.x ?? 0) + (mail?.width ?? 0)).toBeLessThan(first?.x ?? 0);
});

test("a live report without a picture keeps its byline low, so that the newest entry stands high", async ({
  page,
}) => {
  const front = { title: "Hour by hour", standfirst: "Nothing to see yet.", kind: "live" };
  const body = '<Update at="2017-01-02T09:00:00Z" title="It begins">\n\nIts first entry.\n\n</Update>';
  await page.goto(await publish(page, "hour-by-hour", front, body));
  const standfirst = await page.getByText("Nothing to see yet.").boundingBox();
  const entry = await page.getByRole("heading", { name: "It begins" }).boundingBox();
  expect((entry?.y ?? 0) - (standfirst?.y ?? 0)).toBeLessThan(260);
  const [mail, bluesky] = await Promise.all(
    ["Send in e-mail", "Bluesky"].map((name) => page.getByRole("link", { name }).first().boundingBox()),
  );
  expect(bluesky?.x).toBeGreaterThan((mail?.x ?? 0) + (mail?.width ?? 0));
});

test("a film kept by YouTube asks it for nothing before the click, and sends no cookie after", async ({
  page,
  browser,
}) => {
  const front = { title: "A film elsewhere", standfirst: "Kept by YouTube." };
  const film =
    '<Video title="The launch" youtube="aqz-KE-bpKQ" duration="1:12" poster="media/transit-dip.svg" caption="WATCH: It flies." credit="Somebody" />';
  const path = await publish(page, "film-elsewhere", front, film);
  const asked: string[] = [];
  await page.route(/youtube/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: "<title>player</title>" });
  });
  await page.goto(path, { waitUntil: "networkidle" });
  expect(asked).toEqual([]);
  await page.getByRole("button", { name: "Play: The launch" }).click();
  await expect(page.locator('iframe[title="The launch"]')).toBeVisible();
  await expect.poll(() => asked.map((url) => new URL(url).host)).toEqual(["www.youtube-nocookie.com"]);

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(new URL(path, page.url()).href);
  await expect(plain.getByRole("link", { name: /The launch/ })).toHaveAttribute(
    "href",
    /youtube\.com\/watch/,
  );
  await context.close();
});

test("a film loads nothing before it is asked to; then its player stands in its place, with captions", async ({
  page,
}) => {
  const films: string[] = [];
  page.on("request", (request) => {
    if (/\.(?:mp4|vtt)$/.test(request.url())) films.push(request.url());
  });
  await page.goto(ARTICLE, { waitUntil: "networkidle" });
  expect(films).toEqual([]);
  const play = page.locator("video-player button");
  const before = await play.boundingBox();
  await play.focus();
  await page.keyboard.press("Enter");
  const player = page.locator("video-player video");
  await expect(player).toBeVisible();
  expect(await focused(page)).toBe("video");
  expect(Math.round((await player.boundingBox())?.height ?? 0)).toBe(Math.round(before?.height ?? -1));
  await expect(player.locator("track[kind=captions]")).toHaveAttribute("srclang", "en-GB");
  await expect.poll(() => films.some((url) => url.endsWith(".mp4"))).toBe(true);
});

test("the chosen theme is remembered, and is there before the first paint", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/about");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole("radio", { name: "Dark" }).check();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto(ARTICLE, { waitUntil: "commit" });
  await page.waitForSelector("h1");
  expect(await background()).toBe(dark);
  await page.getByRole("radio", { name: "As the device" }).check();
  expect(await background()).toBe(light);
});

test("a Hebrew story reads from right to left within an English site", async ({ page }) => {
  await page.goto(PAGE_KINDS["article-hebrew"] ?? "");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  const story = page.locator("main > article");
  await expect(story).toHaveAttribute("dir", "rtl");
  const [kicker, headline] = await Promise.all([
    story.locator("> :first-child").boundingBox(),
    story.getByRole("heading", { level: 1 }).boundingBox(),
  ]);
  expect(kicker?.x).toBeGreaterThan(headline?.x ?? Number.POSITIVE_INFINITY);
  await expect(story.getByRole("link", { name: "שליחה בדוא״ל" })).toBeVisible();
});

test("printed, a story has its address and its credits, and nothing to click", async ({ page, baseURL }) => {
  await page.emulateMedia({ media: "print" });
  await page.goto(ARTICLE);
  await expect(page.getByText(`${baseURL}${ARTICLE}`, { exact: true })).toBeVisible();
  await expect(page.getByText("Illustration The Morning Proof").first()).toBeVisible();
  for (const gone of [
    "Copy link",
    "Transcript",
    "Click the alert icon to follow topics",
    "Related stories",
    "Sign up",
  ])
    await expect(page.getByText(gone, { exact: true }).first()).toBeHidden();
});

test("lists turn their pages, and name their neighbours", async ({ page }) => {
  await page.goto("/archive/2017");
  await page.getByRole("link", { name: "Older stories" }).click();
  await expect(page).toHaveURL(/\/archive\/2017\?page=2$/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/archive\/2017\?page=2$/);
  await expect(page.locator('link[rel="prev"]')).toHaveAttribute("href", /\/archive\/2017$/);
});
