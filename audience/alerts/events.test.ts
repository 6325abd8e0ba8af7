import { describe, expect, it } from "vitest";
import { storyCard } from "../testing/paper.ts";
import { findNews, takeAsKnown } from "./events.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const knownOf = (...cards: Parameters<typeof takeAsKnown>[0]) =>
  new Map(takeAsKnown(cards).map((known) => [known.id, known]));
const news = (cards: Parameters<typeof findNews>[0], before = knownOf()) =>
  findNews(cards, before, ["breaking-news"], NOW).campaigns.map(({ id }) => id);
const correction = { at: "2026-11-23T12:30:00.000Z", kind: "correction" as const, title: "x", note: "x" };

describe("what followers are told", () => {
  it("a story that is new, by everything that it can be followed by", () => {
    const [campaign] = findNews([storyCard("a")], new Map(), [], NOW).campaigns;
    expect(campaign?.targets).toEqual([
      { kind: "topic", target: "brexit" },
      { kind: "author", target: "desk" },
      { kind: "section", target: "politics" },
      { kind: "story", target: "2026/11/23/a" },
    ]);
  });

  it("nothing of a story that is known, whatever else is edited", () => {
    const edited = storyCard("a", { title: "Other", updated: "2026-11-23T13:00:00.000Z" });
    expect(news([edited], knownOf(storyCard("a")))).toEqual([]);
  });

  it("that it became breaking, under the same name as before", () => {
    const breaking = storyCard("a", { breaking: true });
    expect(news([breaking], knownOf(storyCard("a")))).toEqual(["alert:2026/11/23/a"]);
    expect(news([breaking], knownOf(breaking))).toEqual([]);
  });

  it("each correction once, also one that is taken back and printed again", () => {
    const corrected = storyCard("a", { corrections: [correction] });
    expect(news([corrected], knownOf(storyCard("a")))).toEqual([
      `alert:2026/11/23/a:correction:${correction.at}`,
    ]);
    expect(news([corrected], knownOf(corrected))).toEqual([]);
  });

  it("no correction that a new story already had", () => {
    expect(news([storyCard("a", { corrections: [correction] })])).toEqual(["alert:2026/11/23/a"]);
  });
});
