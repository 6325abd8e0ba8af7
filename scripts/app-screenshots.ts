// `npm run app-screenshots`: the two pictures of the app that an installer shows (newspaper.yaml, app.screenshots), from this tree.
import { mkdirSync } from "node:fs";
import { chromium } from "playwright";
import sharp from "sharp";
import { chromiumFlags, chromiumPath } from "./chromium.ts";
import { PAGE_KINDS } from "./page-kinds.ts";
import { serve } from "./serve.ts";

const FOLDER = "content/media/app";
const SCREENS = [
  { name: "wide", path: PAGE_KINDS.front, viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  { name: "narrow", path: PAGE_KINDS.article, viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
];

mkdirSync(FOLDER, { recursive: true });
await using site = await serve();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
for (const { name, path, ...screen } of SCREENS) {
  const page = await browser.newPage({ ...screen, colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(site.origin + path, { waitUntil: "networkidle" });
  await sharp(await page.screenshot())
    .webp({ quality: 80 })
    .toFile(`${FOLDER}/${name}.webp`);
}
await browser.close();
