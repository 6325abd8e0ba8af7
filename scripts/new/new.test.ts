import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { openNewsroom } from "#newsroom/open.ts";
import { newArticle } from "./article.ts";
import { newNewspaper, renamed } from "./newspaper.ts";
import { slugOf } from "./slug.ts";

let room = "";
const content = () => join(room, "content");
const silent = { write: process.stdout.write };

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), "stet-new-"));
  for (const file of readdirSync("content").filter((name) => name.endsWith(".yaml")))
    cpSync(join("content", file), join(content(), file));
  process.stdout.write = () => true;
});
afterEach(() => {
  process.stdout.write = silent.write;
  rmSync(room, { recursive: true, force: true });
});

/** The newspaper in the test's folder, as a server opens it. */
async function opened() {
  const newsroom = openNewsroom({
    contentDir: content(),
    dataDir: join(room, "data"),
    log: () => {},
    desk: "here",
  });
  await newsroom.ready;
  return newsroom;
}

const now = new Date("2017-03-02T23:30:00Z");

test("a draft lies under its day, is valid and is nowhere to be seen", async () => {
  const [{ slug: author }] = parse(readFileSync(join(content(), "authors.yaml"), "utf8"));
  const path = newArticle(content(), { title: "L’État, c’est moi: a study", author, now });
  expect(path).toBe(join(content(), "articles/2017/03/02/letat-cest-moi-a-study.mdx"));
  expect(readFileSync(path, "utf8")).toContain(author);
  const newsroom = await opened();
  expect(newsroom.errors().filter(({ file }) => file.startsWith("articles/"))).toEqual([]);
  expect(newsroom.catalogue.latest({}, 5)).toEqual([]);
  await newsroom.close();
});

test("a draft is never written over another", () => {
  newArticle(content(), { title: "Once", now });
  expect(() => newArticle(content(), { title: "Once", now })).toThrow(/is there already/);
});

test("what does not exist is refused with what does", () => {
  expect(() => newArticle(content(), { title: "X", section: "sport", now })).toThrow(
    /no section "sport": use one of world/,
  );
  expect(() => newArticle(content(), { title: "שלום", now })).toThrow(/--slug/);
});

test("a new newspaper works: one story, its own name, no errors", async () => {
  await newNewspaper(content(), { name: "The Daily Example", language: "en-GB", timeZone: "UTC", yes: true });
  const newsroom = await opened();
  const { catalogue } = newsroom;
  expect(newsroom.errors()).toEqual([]);
  expect(catalogue.latest({}, 5).map((story) => story.title)).toEqual(["The first edition"]);
  expect(catalogue.newspaper().wordmark).toEqual({ plain: "The Daily ", dotted: "Example" });
  expect(existsSync(join(content(), "pages/about.mdx"))).toBe(true);
  await newsroom.close();
});

test("nothing of the sample newspaper's name stays: not in its addresses, its letters or its app", async () => {
  await newNewspaper(content(), { name: "The Daily Example", yes: true });
  const settings = readFileSync(join(content(), "newspaper.yaml"), "utf8");
  expect(settings).not.toMatch(/morning|proof/i);
  expect(settings).toContain("newsroom@the-daily-example.example");
  expect(settings).not.toContain("media/");
});

test("a Hebrew newspaper's letters are announced in Hebrew", () => {
  const yaml = readFileSync("content/newspaper.yaml", "utf8");
  const settings = renamed(yaml, { name: "העיתון", language: "he", timeZone: "Asia/Jerusalem" });
  expect(settings).toMatch(/slug: daily[^}]*title: [א-ת]/);
  expect(settings).toContain("newsroom@newspaper.example");
});

test("a Hebrew newspaper begins in Hebrew, with the same pages and the same places in them", async () => {
  const wish = { name: "העיתון", language: "he", timeZone: "Asia/Jerusalem", yes: true };
  await newNewspaper(content(), wish);
  const newsroom = await opened();
  const { catalogue } = newsroom;
  expect(newsroom.errors()).toEqual([]);
  expect(catalogue.latest({}, 5).map(({ title, direction }) => [title, direction])).toEqual([
    ["הגיליון הראשון", "rtl"],
  ]);
  expect(catalogue.section("politics")?.title).toBe("פוליטיקה");
  const { policies } = catalogue.newspaper();
  for (const address of Object.values(policies)) {
    const [page, place] = address.slice(1).split("#");
    const text = readFileSync(join(content(), `pages/${page}.mdx`), "utf8");
    expect(text).toMatch(/^# [א-ת]/);
    if (place) expect(text).toContain(`<h2 id="${place}">`);
  }
  await newsroom.close();
});

test("a wrong setting is refused before anything is removed", async () => {
  const wish = { name: "X", timeZone: "Mars/Olympus", yes: true };
  const topics = readFileSync(join(content(), "topics.yaml"), "utf8");
  await expect(newNewspaper(content(), wish)).rejects.toThrow(/timeZone must be an IANA time zone/);
  expect(readFileSync(join(content(), "topics.yaml"), "utf8")).toBe(topics);
});

test("the starter has every page that the sample has", () => {
  expect(readdirSync("scripts/new/starter/pages")).toEqual(readdirSync("content/pages"));
});

test("comments and colours of newspaper.yaml stay", () => {
  const yaml = renamed(`# ours\n${readFileSync("content/newspaper.yaml", "utf8")}`, { name: "A Paper" });
  expect(yaml).toMatch(/^# ours/);
  expect(yaml).toContain("#1f3cc0");
});

test("names of addresses are Latin words", () => {
  expect(slugOf("Ærø: 50% of “what”?")).toBe("r-50-of-what");
  expect(slugOf("שלום")).toBe("");
});
