import { expect, it } from "vitest";
import { noteOf } from "../alerts/content.ts";
import { newspaper, storyCard } from "../testing/paper.ts";
import { alertSheet, digestSheet, letterSheet } from "./compose.ts";
import { paperFor } from "./paper.ts";

const paper = paperFor(newspaper, "https://test.example");
const at = "2026-11-23T07:00:00.000Z";
const alert = (slug: string) => ({ story: noteOf(storyCard(slug)), breaking: false });

/** Gmail cuts longer mails off, and with them the way to unsubscribe. Bytes. */
const GMAIL = 102_000;

it("a digest of very many stories is not cut off: it has the newest, and says how many more there are", async () => {
  const standfirst = "A standfirst as long as they come. ".repeat(8);
  const alerts = Array.from({ length: 200 }, (_, i) => ({
    story: { ...noteOf(storyCard(`story-${i}`)), standfirst },
    breaking: false,
  }));
  const { html, text } = await digestSheet(paper, Date.parse(at), alerts);
  expect(Buffer.byteLength(html)).toBeLessThan(GMAIL);
  const told = text.match(/Title of story-\d+/g) ?? [];
  expect(told.length).toBeGreaterThanOrEqual(30);
  expect(text).toContain(`And ${200 - told.length} more`);
});

it("a newsletter of nothing but an editors' note bears its name", async () => {
  const { subject } = await letterSheet(
    paper,
    { title: "Morning", at, note: "<p>x</p>", stories: [] },
    "morning",
  );
  expect(subject).toBe("Morning");
});

it("nothing in a headline becomes a header, or markup", async () => {
  const evil = storyCard("a", { title: "One\r\nBcc: x@evil.example\u2028<b>two</b>" });
  const { subject, html } = await alertSheet(paper, { story: noteOf(evil), breaking: false }, "alerts");
  expect(subject).toBe("One Bcc: x@evil.example <b>two</b>");
  expect(html).not.toContain("<b>two</b>");
});

it("what is in the newspaper's language is marked so, beside a story in another", async () => {
  const hebrew = { ...alert("a").story, language: "he", direction: "rtl" as const };
  const { html } = await alertSheet(paper, { story: hebrew, breaking: false }, "alerts");
  expect(html).toMatch(/<p [^>]*lang="en-GB"[^>]*>Politics/);
});

it("a Hebrew newspaper's mail runs from right to left where the mail program keeps nothing of <html> and <body>", async () => {
  const hebrew = paperFor({ ...newspaper, language: "he" }, "https://test.example");
  const { html } = await letterSheet(hebrew, { title: "x", at, stories: [alert("a")] }, "morning");
  const [, kept = ""] = /<body[^>]*>(.*)/s.exec(html) ?? [];
  const [beforeTheWords = ""] = kept.split(newspaper.wordmark.plain);
  expect(beforeTheWords).toMatch(/<table[^>]* dir="rtl"/);
  expect(beforeTheWords).toMatch(/<table[^>]* lang="he"/);
});
