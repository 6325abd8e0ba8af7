import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { site, storyOf } from "#components/fixtures/paper.ts";
import { Front } from "./Front.tsx";
import type { FrontPlan } from "./plan.ts";

const hebrew = storyOf("hebrew", { title: "כותרת", language: "he", direction: "rtl" });
const english = storyOf("english");
const correction = {
  story: hebrew,
  change: { at: "2017-03-02T10:00:00Z", kind: "correction" as const, title: "תיקון", note: "טעינו." },
};
const plan = (parts: Partial<FrontPlan>): FrontPlan => ({
  beside: [],
  row: [],
  wire: { stories: [] },
  features: [],
  views: [],
  mostRead: [],
  ...parts,
});
const html = (parts: Partial<FrontPlan>, versions = 1) =>
  renderToStaticMarkup(<Front plan={plan(parts)} site={site} corrected={[correction]} versions={versions} />);

describe("words in another language say which, wherever they stand on the front page", () => {
  it("in the ranking", () => {
    expect(html({ mostRead: [hebrew] })).toMatch(/<a [^>]*lang="he" dir="rtl"[^>]*>כותרת/);
  });

  it("in a correction", () => {
    expect(html({})).toMatch(/<span lang="he" dir="rtl">תיקון\./);
  });

  it("in the lead and its links", () => {
    const lead = { story: hebrew, title: hebrew.title, standfirst: "פתיח", related: [hebrew] };
    expect(html({ lead }).match(/lang="he" dir="rtl"/g)?.length).toBeGreaterThanOrEqual(4);
  });
});

it("a correction of the day names the story that was wrong, and leads to the note", () => {
  expect(html({})).toMatch(/<a href="[^"]*\/hebrew#corrections">כותרת<\/a>/);
});

describe("the lead's versions", () => {
  const lead = { story: english, title: english.title, standfirst: "", related: [] };

  it("are told once there is more than one, with a link to what changed", () => {
    expect(html({ lead }, 5)).toMatch(/href="[^"]*\/english\/history".*Five versions of this story since/);
  });

  it("go unmentioned while there is one", () => {
    expect(html({ lead }, 1)).not.toContain("/history");
  });
});
