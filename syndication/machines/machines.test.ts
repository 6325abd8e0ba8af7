import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterAll, describe, expect, it } from "vitest";
import { ORIGIN, openPaper } from "../fixtures/paper.ts";
import { adsTxt } from "./ads.ts";
import { llmsTxt } from "./llms.ts";
import { storyAtUrl, storyEmbed } from "./oembed.ts";
import { robotsTxt } from "./robots.ts";
import { rslLicence } from "./rsl.ts";
import { securityTxt } from "./security.ts";
import { trustTxt } from "./trust.ts";

const paper = await openPaper();
afterAll(() => paper.close());
const { news, publication } = paper;

/** Lines of `name: value` or `name=value`, in their order. */
const fields = (text: string, sign: ":" | "=") =>
  text
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf(sign)), line.slice(line.indexOf(sign) + 1).trim()]);

it("robots.txt allows all, states what machines may do, and names both sitemaps by absolute addresses", () => {
  const lines = fields(robotsTxt(publication), ":");
  expect(lines).toContainEqual(["Content-Signal", "search=yes, ai-input=yes, ai-train=no"]);
  expect(lines.filter(([name]) => name === "Sitemap")).toEqual([
    ["Sitemap", `${ORIGIN}/sitemap.xml`],
    ["Sitemap", `${ORIGIN}/news-sitemap.xml`],
  ]);
  expect(lines.map(([name]) => name)).not.toContain("License");
});

it("ads.txt says that nobody sells where nobody does, and else who", () => {
  expect(adsTxt(publication)).toBe(
    "placeholder.example.com, placeholder, DIRECT, placeholder\nOWNERDOMAIN=news.example\n",
  );
  const { newspaper } = publication;
  const ads = ["ads.example, 123, DIRECT"];
  const selling = { ...newspaper, syndication: { ...newspaper.syndication, ads } };
  expect(adsTxt({ ...publication, newspaper: selling })).toMatch(/^ads\.example, 123, DIRECT\n/);
});

it("trust.txt names accounts, contact and the choice about training", () => {
  const lines = fields(trustTxt(publication), "=");
  expect(lines).toContainEqual(["social", "https://x.com/test"]);
  expect(lines).toContainEqual(["contact", "mailto:a@test.example"]);
  expect(lines).toContainEqual(["datatrainingallowed", "no"]);
});

it("security.txt has one end, in the future and within a year of any day", () => {
  for (const today of ["2017-03-02", "2024-02-29", "2026-12-31"]) {
    const lines = fields(securityTxt(publication, today), ":");
    const ends = lines.filter(([name]) => name === "Expires").map(([, value]) => Date.parse(value ?? ""));
    expect(ends).toHaveLength(1);
    const days = ((ends[0] ?? 0) - Date.parse(today)) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
    expect(lines).toContainEqual(["Contact", "mailto:s@test.example"]);
  }
});

it("the RSL licence has the uses that newspaper.yaml chose", () => {
  const xml = rslLicence(publication);
  expect(XMLValidator.validate(xml)).toBe(true);
  const { rsl } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(xml);
  expect(rsl).toMatchObject({
    xmlns: "https://rslstandard.org/rsl",
    content: {
      url: `${ORIGIN}/`,
      license: {
        permits: { type: "usage", "#text": "search ai-index" },
        prohibits: { type: "usage", "#text": "ai-train" },
      },
      terms: `${ORIGIN}/about#licence`,
    },
  });
});

it("llms.txt begins with the name, then the description, then lists of links that stay whole", () => {
  const text = llmsTxt(news, ORIGIN, [{ title: "About", description: "Who", path: "/about" }]);
  const lines = text.split("\n");
  expect(lines[0]).toBe('# The "Test" & \\<Proof\\> \\]\\]\\>');
  expect(lines[2]).toMatch(/^> A paper/);
  const links = lines.filter((line) => line.startsWith("- "));
  expect(links.length).toBeGreaterThan(8);
  for (const link of links)
    expect(link).toMatch(/^- \[(?:[^\]\\]|\\.)+\]\(https:\/\/news\.example\/[^)]*\): /);
  expect(text).toContain(`(${ORIGIN}/politics/2017/03/02/hostile.md)`);
});

describe("oEmbed", () => {
  it("shows a story with a film as video, within the limits that are asked", () => {
    const embed = storyEmbed(paper.story("2017/03/02/hostile"), publication, { maxwidth: 320 });
    expect(embed).toMatchObject({ version: "1.0", type: "video", width: 320, height: 180 });
    expect(embed.html).toMatch(/^<video [^>]*title="Film \]\]&gt; &amp; more"><\/video>$/);
    expect(embed.thumbnail_url).toMatch(/^https:/);
  });

  it("has a thumbnail within the same limits, and none where none fits", () => {
    const story = paper.story("2017/03/02/hostile");
    expect(storyEmbed(story, publication)).toMatchObject({ thumbnail_width: 1280, thumbnail_height: 720 });
    expect(storyEmbed(story, publication, { maxwidth: 700 })).toMatchObject({
      thumbnail_url: expect.stringMatching(/-640\.jpg$/),
      thumbnail_width: 640,
      thumbnail_height: 360,
    });
    expect(storyEmbed(story, publication, { maxheight: 200 })).toMatchObject({ thumbnail_width: 320 });
    expect(storyEmbed(story, publication, { maxwidth: 100 })).not.toHaveProperty("thumbnail_url");
  });

  it.each([
    [`${ORIGIN}/politics/2017/03/02/hostile`, "2017/03/02/hostile"],
    [`${ORIGIN}/politics/2017/03/02/hostile?utm_source=x#video-1`, "2017/03/02/hostile"],
    [`${ORIGIN}/opinion/2017/03/02/hostile`, "2017/03/02/hostile"],
    [`${ORIGIN}/%E0%A4%A`, undefined],
    [`${ORIGIN}/politics`, undefined],
    ["https://elsewhere.example/politics/2017/03/02/hostile", undefined],
    ["nothing", undefined],
  ])("finds what stands at %s", (url, id) => expect(storyAtUrl(url, news, ORIGIN)?.id).toBe(id));

  it("quotes any other story, with nothing that acts", () => {
    const embed = storyEmbed(paper.story("2017/03/01/hebrew"), publication);
    expect(embed).toMatchObject({ type: "rich", provider_name: publication.newspaper.name, width: 640 });
    expect(embed.html).toContain('lang="he" dir="rtl"');
    const story = { ...paper.story("2017/03/01/hebrew"), title: `"><script>alert(1)</script>` };
    expect(storyEmbed(story, publication).html).not.toContain("<script");
  });
});
