import { describe, expect, it } from "vitest";
import { sharedStory } from "./shared-story.ts";

const HERE = "https://news.example";
const STORY = "/world/2017/02/21/what-famine-means";
const shared = (fields: Record<string, string>) => sharedStory(new URLSearchParams(fields), HERE);

describe("what another app shares", () => {
  it.each([
    ["as an address", { url: `${HERE}${STORY}?utm_source=x#top` }],
    ["within a text, as Android's apps do", { title: "Look", text: `Read this: ${HERE}${STORY}` }],
  ])("names a story of ours %s", (_, fields) => {
    expect(shared(fields)).toBe(STORY);
  });

  it.each([
    ["another site's story", { url: `https://evil.example${STORY}` }],
    ["a page that is no story", { url: `${HERE}/api/subscriptions` }],
    ["a deeper address", { url: `${HERE}${STORY}/history` }],
    ["words only", { title: "moon", text: "javascript:alert(1)" }],
    ["nothing", {}],
  ])("is no story of ours where it is %s", (_, fields: Record<string, string>) => {
    expect(shared(fields)).toBeUndefined();
  });
});
