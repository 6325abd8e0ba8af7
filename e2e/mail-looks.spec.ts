import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { parse } from "yaml";
import { noteOf } from "#audience/alerts/content.ts";
import { preferencesSheet } from "#audience/mail/asked.ts";
import { alertSheet, letterSheet, type Sheet } from "#audience/mail/compose.ts";
import { paperFor } from "#audience/mail/paper.ts";
import { secretsFrom } from "#audience/secrets.ts";
import { storyCard } from "#audience/testing/paper.ts";
import { testNewspaper } from "#newsroom/fixtures/newspaper.ts";

const { colours } = parse(readFileSync("content/newspaper.yaml", "utf8"));
const paper = paperFor(testNewspaper({ colours }), "https://test.example");
const secrets = secretsFrom("a secret of at least thirty-two characters");
const at = "2026-11-23T12:00:00.000Z";
const story = noteOf(storyCard("a"));
const correction = { at, title: "A name", note: "It was another." };
const note = '<p>Good morning. <a href="https://test.example/x">This</a> changed.</p>';

const SHEETS: Record<string, () => Promise<Sheet>> = {
  asked: () => preferencesSheet(paper, secrets, "0".repeat(32), Date.parse(at)),
  alert: () => alertSheet(paper, { story, breaking: true }, "alerts"),
  correction: () => alertSheet(paper, { story, breaking: false, correction }, "alerts"),
  letter: () =>
    letterSheet(paper, { title: "Daily", at, note, stories: [{ story, breaking: false }] }, "daily"),
};

for (const [name, print] of Object.entries(SHEETS))
  test(`mail, ${name}: can be read in the light and in the dark, wide and narrow`, async ({ page }) => {
    const { html } = await print();
    // Browsers keep their own addresses from being looked at by axe.
    await page.route("https://test.example/mail", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
    );
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [600, 390]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.goto("https://test.example/mail");
        const { violations, passes } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
        expect(violations.flatMap(({ nodes }) => nodes.map((node) => node.html))).toEqual([]);
        expect(passes.length).toBeGreaterThan(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const paint = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(paint).toBe(colorScheme === "dark" ? "rgb(19, 21, 23)" : "rgb(254, 254, 252)");
      }
  });
