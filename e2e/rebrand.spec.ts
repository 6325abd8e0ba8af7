import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { parseDocument } from "yaml";
import { PAGE_KINDS } from "../scripts/page-kinds.ts";
import { serve } from "../scripts/serve.ts";

let room: string;
test.beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), "stet-rebrand-"));
});
test.afterEach(() => rmSync(room, { recursive: true, force: true }));

/** A copy of the sample edition under another name, in another colour. */
function renamedContent(): string {
  const content = join(room, "content");
  cpSync("content", content, { recursive: true });
  const file = join(content, "newspaper.yaml");
  const settings = parseDocument(readFileSync(file, "utf8"));
  settings.set("name", "The Evening Star");
  settings.set("shortName", "Star");
  settings.set("wordmark", { plain: "The Evening ", dotted: "Star" });
  settings.setIn(["publisher", "name"], "The Evening Star");
  settings.setIn(["colours", "accent"], { light: "#0a6b35", dark: "#8fe0b0" });
  settings.set("contact", {
    email: "desk@star.example",
    corrections: "errors@star.example",
    security: "mailto:keys@star.example",
  });
  for (const [i, title] of ["First Star", "Week of Stars", "Breaking"].entries())
    settings.setIn(["newsletters", i, "title"], title);
  writeFileSync(file, String(settings));
  return content;
}

const SITE = [
  "/",
  "/world",
  "/topics",
  "/search",
  "/subscribe",
  "/app",
  "/no-such-page",
  PAGE_KINDS.live ?? "",
];
const MACHINES = ["/manifest.webmanifest", "/feed.xml", "/feed.json", "/llms.txt", "/trust.txt", "/sw.js"];

test("newspaper.yaml alone gives the site, its mail and its app another name and colour", async ({
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const data = join(room, "data");
  await using site = await serve({ STET_CONTENT: renamedContent(), STET_DATA: data });
  for (const path of [...SITE, ...MACHINES]) {
    const text = await (await request.get(site.origin + path)).text();
    // Credits belong to the stories, which were drawn by somebody else.
    expect(text.replace(/(?:Illustration|Animation) The Morning Proof/g, ""), path).not.toMatch(
      /morning ?proof/i,
    );
  }
  const front = await (await request.get(site.origin)).text();
  expect(front).toMatch(/The Evening <i>Star<\/i>/);
  expect(front).toContain("#0a6b35");
  expect(await (await request.get(`${site.origin}/manifest.webmanifest`)).json()).toMatchObject({
    name: "The Evening Star",
    short_name: "Star",
  });
  const icon = (origin: string | undefined) => request.get(`${origin}/icons/192.png`).then((a) => a.body());
  expect((await icon(site.origin)).equals(await icon(baseURL))).toBe(false);

  const form = { newsletter: "morning-proof", email: "reader@example.org" };
  await request.post(`${site.origin}/api/subscriptions`, { form, headers: { origin: site.origin } });
  const outbox = () => readdirSync(join(data, "outbox")).filter((name) => name.endsWith(".eml"));
  await expect.poll(outbox, { timeout: 40_000 }).toHaveLength(1);
  const mail = readFileSync(join(data, "outbox", outbox()[0] ?? ""), "utf8");
  expect(mail).toContain("From: The Evening Star <desk@star.example>");
  expect(mail).not.toMatch(/morning ?proof/i);
});
