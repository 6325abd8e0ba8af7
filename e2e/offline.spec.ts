import { expect, type Page } from "@playwright/test";
import { test, type UnsteadyNetwork } from "./unsteady-network.ts";

test.use({ serviceWorkers: "allow" });

const STORY = "/politics/2017/03/02/sessions-two-talks-not-disclosed";
const OTHER = "/world/2017/02/21/what-famine-means";

/** Visits until the service worker answers for this page. */
async function arrive(page: Page, network: UnsteadyNetwork, path: string) {
  await page.goto(network.origin + path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done));
  });
  await page.goto(network.origin + path);
  await expect.poll(() => stored(page)).toContain(path);
}

async function save(page: Page) {
  await page.getByRole("button", { name: "Save for later" }).click();
  await expect(page.getByRole("button", { name: "Save for later", pressed: true })).toBeVisible();
}

/** Paths of every page of which there is a copy. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname + new URL(url).search);
  });

test("a story that was read can be read again without a connection, and says that it is a copy", async ({
  page,
  network,
}) => {
  await arrive(page, network, STORY);
  network.state = "down";
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Sessions");
  await expect(page.getByText(/^Saved copy from \d+ \w+ \d{4}/)).toBeVisible();
});

test("a connection that dawdles gives way to the copy", async ({ page, network }) => {
  await arrive(page, network, STORY);
  network.state = "slow";
  await page.reload({ waitUntil: "commit" });
  await expect(page.getByText(/^Saved copy from/)).toBeVisible();
});

test("what was never read leads to the offline page", async ({ page, network }) => {
  await arrive(page, network, STORY);
  network.state = "down";
  await page.goto(network.origin + OTHER);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No connection");
  network.state = "up";
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("famine");
});

test("no search, subscription or preference page is ever kept", async ({ page, network }) => {
  await arrive(page, network, STORY);
  for (const path of ["/search?q=moon", "/subscribe", "/follow/brexit", "/topics?page=1"])
    await page.goto(network.origin + path);
  await page.goto(`${network.origin}/world`);
  await expect.poll(() => stored(page)).toContain("/world");
  expect(
    (await stored(page)).filter((path) =>
      /^\/(?:search|subscribe|follow|preferences|api)(?:[/?]|$)|\?page/.test(path),
    ),
  ).toEqual([]);
});

test("a withdrawn story leaves the device, and the reading list, on the next visit to it", async ({
  page,
  network,
}) => {
  await arrive(page, network, STORY);
  await save(page);
  network.withdrawn.add(STORY);
  await page.goto(network.origin + STORY);
  await expect.poll(() => stored(page)).not.toContain(STORY);
  await page.goto(`${network.origin}/saved`);
  await expect(page.getByText("Nothing is saved on this device yet.")).toBeVisible();
});

test("a saved story that is withdrawn leaves the reading list when the list is opened", async ({
  page,
  network,
}) => {
  await arrive(page, network, STORY);
  await save(page);
  network.withdrawn.add(STORY);
  await page.goto(`${network.origin}/saved`);
  await expect(page.getByText("Nothing is saved on this device yet.")).toBeVisible();
});

test("a story is saved for later, read without a connection, and removed", async ({ page, network }) => {
  await arrive(page, network, STORY);
  await save(page);
  network.state = "down";
  await page.goto(`${network.origin}/saved`);
  await page.getByRole("link", { name: /Sessions/ }).click();
  await expect(page.getByText(/^Saved copy from/)).toBeVisible();
  const pictures = page.locator("main img").first();
  await expect(pictures).toHaveJSProperty("complete", true);
  expect(await pictures.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

  await page.goto(`${network.origin}/saved`);
  await page.getByRole("button", { name: /^Remove: / }).click();
  await expect(page.getByText("Nothing is saved on this device yet.")).toBeVisible();
});

/** Names of the pictures of which something is seen; all are asked for, wherever they stand. */
const seenPictures = (page: Page) =>
  page.locator("main img").evaluateAll(async (images: HTMLImageElement[]) => {
    for (const image of images) image.loading = "eager";
    await Promise.allSettled(images.map((image) => image.decode()));
    return images.filter(({ naturalWidth }) => naturalWidth > 0).map(({ src }) => src);
  });

test("a saved story keeps its pictures when the screen is turned", async ({ page, network }) => {
  await arrive(page, network, STORY);
  const all = await page.locator("main img").count();
  await save(page);
  network.state = "down";
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(network.origin + STORY);
  expect(await seenPictures(page)).toHaveLength(all);
});

test("what was looked at again for the reading list is what is read without a connection", async ({
  page,
  network,
}) => {
  await arrive(page, network, STORY);
  await save(page);
  await page.route(`**${STORY}`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/<h1([^>]*)>[^<]*/, "<h1$1>The corrected headline");
    await route.fulfill({ response: answer, body });
  });
  await page.goto(`${network.origin}/saved`);
  await page.locator("main").getByRole("link", { name: "The corrected headline" }).waitFor();
  await page.unroute(`**${STORY}`);
  network.state = "down";
  await page.getByRole("link", { name: "The corrected headline" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The corrected headline");
});

test("a saved story in Hebrew is listed from right to left, in its own letters", async ({
  page,
  network,
}) => {
  await arrive(page, network, "/culture/2017/03/02/frank-ruehl");
  await page.locator("save-story").getByRole("button").click();
  await expect(page.locator("save-story").getByRole("button", { pressed: true })).toBeVisible();
  await page.goto(`${network.origin}/saved`);
  const heading = page.locator("main").getByRole("heading", { level: 2 });
  await expect(heading).toHaveAttribute("lang", "he");
  await expect(heading).toHaveCSS("direction", "rtl");
});

test("a link that is shared to the app is saved, other words are sought", async ({ page, network }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  const shared = new URLSearchParams({ title: "Look", text: `Read this ${network.origin}${STORY}` });
  await page.goto(`${network.origin}/saved?${shared}`);
  await expect(page.locator("main").getByRole("link", { name: /Sessions/ })).toHaveAttribute("href", STORY);
  expect(said).toEqual([]);
  await expect.poll(() => stored(page)).toContainEqual(expect.stringMatching(/^\/media\/.*empty-chair/));
  network.state = "down";
  await page.goto(network.origin + STORY);
  expect(await seenPictures(page)).toHaveLength(await page.locator("main img").count());
  network.state = "up";
  await page.goto(`${network.origin}/saved?${new URLSearchParams({ title: "moon" })}`);
  await expect(page).toHaveURL(/\/search\?q=moon$/);
});

test("a link that is shared without a connection waits in the list, beside what is there", async ({
  page,
  network,
}) => {
  await arrive(page, network, STORY);
  await save(page);
  network.state = "down";
  const shared = new URLSearchParams({ title: "Hunger", url: network.origin + OTHER });
  await page.goto(`${network.origin}/saved?${shared}`);
  const links = page.locator("main").getByRole("heading", { level: 2 }).getByRole("link");
  await expect(links).toHaveText(["Hunger", /Sessions/]);
  network.state = "up";
  await page.goto(`${network.origin}/saved`);
  await expect(links).toHaveText([/famine/, /Sessions/]);
});
