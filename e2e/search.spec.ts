import { expect, type Page, test } from "@playwright/test";

const box = (page: Page) => page.locator("#q");
const option = (page: Page, name: string | RegExp) => page.getByRole("option", { name });

test.describe("searching by keyboard alone", () => {
  test("types, chooses a suggestion with the arrow keys and reads it", async ({ page }) => {
    await page.goto("/search");
    const input = page.getByRole("combobox", { name: "Words to look for" });
    await input.focus();
    await page.keyboard.type("envelo");
    await expect(option(page, /envelope is an interface/)).toBeVisible();
    await expect(input).toHaveAttribute("aria-expanded", "true");

    await page.keyboard.press("ArrowDown");
    const chosen = page.locator('[role="option"][aria-selected="true"]');
    await expect(chosen).toHaveCount(1);
    await expect(input).toHaveAttribute("aria-activedescendant", (await chosen.getAttribute("id")) ?? "?");
    await expect(input).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/an-envelope-is-an-interface$/);
  });

  test("closes the suggestions with Escape, keeps what was typed and searches with Enter", async ({
    page,
  }) => {
    await page.goto("/search");
    await box(page).focus();
    await page.keyboard.type("envelope");
    await expect(page.getByRole("listbox")).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("listbox")).toBeHidden();
    await expect(box(page)).toHaveValue("envelope");
    await expect(box(page)).not.toHaveAttribute("aria-activedescendant", /./);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/search?q=envelope");
    await expect(page.getByRole("status").filter({ hasText: "envelope" })).toContainText(
      /stories with “envelope”/,
    );
  });

  test("goes round from the input to the last suggestion and back", async ({ page }) => {
    await page.goto("/search");
    await box(page).focus();
    await page.keyboard.type("sess");
    await expect(option(page, /Jeff Sessions/)).toBeVisible();
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("option").last()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowDown");
    await expect(page.locator('[aria-selected="true"]')).toHaveCount(0);
  });

  test("narrows the results to a section", async ({ page }) => {
    await page.goto("/search?q=envelope");
    await page.getByRole("radio", { name: /Opinion/ }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Apply" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/search?q=envelope&section=opinion");
    const results = page.locator("article h3 a");
    await expect(results.first()).toBeVisible();
    const urls = await results.evaluateAll((links) => links.map((a) => a.getAttribute("href")));
    for (const url of urls) expect(url).toMatch(/^\/opinion\//);
  });
});

test("a misspelt word leads to what was meant", async ({ page }) => {
  await page.goto("/search?q=enevlope");
  await page.getByRole("link", { name: "envelope", exact: true }).click();
  await expect(page).toHaveURL("/search?q=envelope");
  await expect(page.locator("mark").first()).toHaveText(/envelope/i);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the search is a plain form", async ({ page }) => {
    await page.goto("/search");
    await box(page).fill('"wrong envelope" -zzz');
    await box(page).press("Enter");
    await expect(page.locator("mark").first()).toHaveText(/wrong envelope/i);
  });
});

test("whatever is typed, the page stands and is not indexed", async ({ request }) => {
  for (const text of ['"', "a AND (b", "*", "-", "title:x", "%00", "\u202e", "NEAR(", "x".repeat(1000)]) {
    const answer = await request.get(`/search?${new URLSearchParams({ q: text })}`);
    expect(answer.status(), text.slice(0, 20)).toBe(200);
    expect(await answer.text()).toContain('<meta name="robots" content="noindex');
  }
});

test("suggestions are for machines too: titles, addresses, nothing else", async ({ request }) => {
  const answer = await request.get("/api/suggest?q=envelo");
  expect(await answer.json()).toEqual({
    suggestions: [
      { kind: "story", title: "An envelope is an interface", url: expect.stringMatching(/envelope/) },
    ],
  });
  expect(answer.headers()["x-robots-tag"]).toBe("noindex");
});
