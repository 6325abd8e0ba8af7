import { expect, test } from "vitest";
import { opinion, politics, storyOf } from "#components/fixtures/paper.ts";
import { Front } from "#newsroom/schema/front.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { type FrontPlan, planFront } from "./plan.ts";

const id = (slug: string) => `2017/03/02/${slug}`;
const many = Array.from({ length: 40 }, (_, i) => storyOf(`story-${i}`));
const views = Array.from({ length: 6 }, (_, i) =>
  storyOf(`view-${i}`, { kind: "opinion", section: opinion }),
);

const archiveOf = (stories: StoryCard[], read: StoryCard[] = [], related: StoryCard[] = []) => ({
  card: (wanted: string) => stories.find((story) => story.id === wanted),
  section: (slug: string) => [politics, opinion].find((section) => section.slug === slug),
  latest: (query: { section?: string; kind?: string }, most: number, except: readonly string[] = []) =>
    stories
      .filter((story) => !query.section || story.section.slug === query.section)
      .filter((story) => !query.kind || story.kind === query.kind)
      .filter((story) => !except.includes(story.id))
      .slice(0, most),
  mostRead: () => read,
  related: () => related,
});

const placed = (plan: FrontPlan) =>
  [
    plan.lead?.story,
    ...(plan.lead?.related ?? []),
    ...plan.beside,
    ...plan.row,
    ...plan.wire.stories,
    ...plan.features.flatMap((feature) => feature.stories),
    ...plan.views,
  ].map((story) => story?.id);

test("no story stands twice, even where the editor names one twice", () => {
  const front = Front.parse({
    lead: { story: id("story-5"), related: [id("story-6"), id("story-5")] },
    beside: [id("story-6"), id("story-7")],
    row: [id("story-7"), id("story-8")],
    wire: { title: "Elsewhere", stories: [id("story-8"), id("story-30")] },
    sections: [{ section: "politics", stories: [id("story-30"), id("story-0")] }],
    opinion: [id("view-3"), id("view-3")],
  });
  const ids = placed(planFront(front, [politics, opinion], archiveOf([...many, ...views])));
  expect(new Set(ids).size).toBe(ids.length);
});

test("a lead without links of the editor's has the stories related to it that stand nowhere else", () => {
  const front = Front.parse({ lead: { story: id("story-5") }, row: [id("story-6")] });
  const plan = planFront(front, [politics], archiveOf(many, [], many.slice(6, 9)));
  expect(plan.lead?.related.map((story) => story.id)).toEqual([id("story-7"), id("story-8")]);
  expect(new Set(placed(plan)).size).toBe(placed(plan).length);
});

test("filling by recency never takes a story that the editor placed further down", () => {
  const front = Front.parse({ sections: [{ section: "politics", stories: [id("story-0")] }] });
  const plan = planFront(front, [politics], archiveOf(many));
  expect(plan.lead?.story.id).toBe(id("story-1"));
  expect(plan.features[0]?.stories[0]?.id).toBe(id("story-0"));
});

test("without an editor, the newest news leads and every place is full", () => {
  const plan = planFront(Front.parse({}), [politics, opinion], archiveOf([...views, ...many]));
  expect(plan.lead?.story.id).toBe(id("story-0"));
  expect(plan.lead?.title).toBe("story-0");
  expect([plan.beside.length, plan.row.length, plan.wire.stories.length, plan.views.length]).toEqual([
    2, 6, 6, 4,
  ]);
  expect(plan.views.every((story) => story.kind === "opinion")).toBe(true);
});

test("no story is asked for that has no place, so that an edit of another renders nothing", () => {
  const archive = archiveOf([...views, ...many], many.slice(0, 5));
  const asked = new Set<string>();
  const latest: typeof archive.latest = (...question) => {
    const found = archive.latest(...question);
    for (const story of found) asked.add(story.id);
    return found;
  };
  const ids = placed(planFront(Front.parse({}), [politics], { ...archive, latest }));
  const passedOver = views.map((story) => story.id);
  expect([...asked].filter((one) => !ids.includes(one) && !passedOver.includes(one))).toEqual([]);
});

test("a story that is not published leaves its place to the newest", () => {
  const front = Front.parse({
    lead: { story: id("withdrawn"), title: "Not this" },
    beside: [id("withdrawn")],
  });
  const plan = planFront(front, [politics], archiveOf(many));
  expect(plan.lead?.title).toBe("story-0");
  expect(plan.beside.map((story) => story.id)).toEqual([id("story-1"), id("story-2")]);
});

test("most read is what was read, then the editors' choice, each once", () => {
  const front = Front.parse({ mostRead: [id("story-9"), id("story-4")] });
  const read = many.slice(9, 10);
  const { mostRead } = planFront(front, [politics], archiveOf(many, read));
  expect(mostRead.map((story) => story.id).slice(0, 2)).toEqual([id("story-9"), id("story-4")]);
  expect(new Set(mostRead).size).toBe(5);
});

test("an empty archive makes an empty plan", () => {
  const plan = planFront(Front.parse({}), [politics], archiveOf([]));
  expect(plan.lead).toBeUndefined();
  expect(placed(plan).filter(Boolean)).toEqual([]);
});
