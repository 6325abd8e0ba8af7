import { expect, test } from "@playwright/test";
import { PAGE_KINDS } from "../scripts/page-kinds.ts";

// A browser says there what it refuses for the page's Content-Security-Policy, and what it cannot find or run.
test("no kind of page has an error on the console", async ({ page }) => {
  const said: string[] = [];
  let kind = "";
  page.on("console", (message) => {
    // Some pages were asked for in order not to be there.
    const isItself = message.location().url === page.url() && /status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !isItself) said.push(`${kind}: ${message.text()}`);
  });
  page.on("pageerror", (error) => said.push(`${kind}: ${error.message}`));
  for (const [name, path] of Object.entries(PAGE_KINDS)) {
    kind = name;
    await page.goto(path);
  }
  expect(said).toEqual([]);
});
