import { expect, it } from "vitest";
import { openLens } from "./lens.ts";

const card = { title: "Title", standfirst: "Standfirst", section: { slug: "politics", title: "Politics" } };
type Card = typeof card;
const list = { stories: [card], total: 1 };

/** Whether a page that looked like this at one answer is right when another is given. */
function isRight<T>(answer: T, look: (shown: T) => unknown, other: T): boolean | "whole" {
  const lens = openLens();
  look(lens.watch(answer));
  const own = lens.fingerprint();
  return own === undefined ? "whole" : lens.fingerprintIn(other) === own;
}

it.each<[string, (shown: Card) => unknown, Card, boolean]>([
  ["what was looked at", ({ title }) => title, { ...card, title: "Other" }, false],
  ["what was not looked at", ({ title }) => title, { ...card, standfirst: "Other" }, true],
  ["a name within", (one) => one.section.title, { ...card, section: { ...card.section, title: "O" } }, false],
  [
    "another field within",
    (one) => one.section.slug,
    { ...card, section: { ...card.section, title: "O" } },
    true,
  ],
  ["anything, where all was spread", (one) => ({ ...one }), { ...card, standfirst: "Other" }, false],
])("of %s", (_, look, other, right) => {
  expect(isRight(card, look, other)).toBe(right);
});

it("sees stories of a list one by one, and how many they are", () => {
  const titles = (shown: typeof list) => shown.stories.map(({ title }) => title);
  expect(isRight(list, titles, { ...list, total: 2 })).toBe(true);
  expect(isRight(list, titles, { ...list, stories: [{ ...card, standfirst: "Other" }] })).toBe(true);
  expect(isRight(list, titles, { ...list, stories: [{ ...card, title: "Other" }] })).toBe(false);
  expect(isRight(list, titles, { ...list, stories: [card, card] })).toBe(false);
});

it("tells nothing of what is no thing with fields, or is read from end to end: the whole of it counts", () => {
  expect(isRight<string | undefined>(undefined, (shown) => shown, "a day")).toBe("whole");
  expect(isRight(["a", "b"], ([first]) => first, ["a", "c"])).toBe("whole");
  expect(isRight(new Set(["a"]), (shown) => shown[Symbol.iterator], new Set(["b"]))).toBe("whole");
});

it("of a thing that is gone", () => {
  expect(isRight<Card | undefined>(card, (shown) => shown?.title, undefined)).toBe(false);
});

it("has one outline for all that look at the same fields, and another for each that does not", () => {
  const outline = (look: (shown: Card) => unknown) => {
    const lens = openLens();
    look(lens.watch(card));
    return lens.outline();
  };
  expect(outline(({ title }) => title)).toBe(outline((one) => one.title));
  expect(outline(({ title }) => title)).not.toBe(outline(({ standfirst }) => standfirst));
});
