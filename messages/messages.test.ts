import { expect, test } from "vitest";
import { en } from "./en.ts";
import { he } from "./he.ts";
import { messagesIn, speaks } from "./messages.ts";

const leaves = (node: object, path = ""): [string, unknown][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === "object" && value !== null
      ? leaves(value, `${path}${key}.`)
      : [[`${path}${key}`, value]],
  );

test("every language says everything, and nothing else", () => {
  expect(leaves(he).map(([key]) => key)).toEqual(leaves(en).map(([key]) => key));
});

test("Hebrew is in Hebrew, names of formats apart", () => {
  const words = leaves(he).filter(
    ([key, value]) => typeof value === "string" && !key.startsWith("feeds.formats."),
  );
  expect(words.filter(([, value]) => !/[\u0590-\u05ff]/.test(String(value)))).toEqual([]);
});

test("a region's language is its language; an unknown one falls back to English", () => {
  expect(messagesIn("he-IL")).toBe(he);
  expect(messagesIn("en-GB")).toBe(en);
  expect(messagesIn("fr")).toBe(en);
  expect([speaks("he"), speaks("fr")]).toEqual([true, false]);
});

test("one of a thing is not several", () => {
  expect(en.front.correctionsToday(1)).toBe("1 correction today");
  expect(en.front.correctionsToday(0)).toBe("0 corrections today");
  expect(he.front.correctionsToday(1)).toBe("תיקון אחד היום");
});
