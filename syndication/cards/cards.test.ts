import { afterAll, expect, it } from "vitest";
import { openPaper } from "../fixtures/paper.ts";
import { type CardSubject, cardUrl, readCardPath } from "./card.ts";
import { CROPS, cropUrl, focusOf, readCropPath } from "./crop.ts";
import { cardOf } from "./subject.ts";

const paper = await openPaper();
afterAll(() => paper.close());

const SUBJECTS: CardSubject[] = [
  { story: "2017/03/02/hostile" },
  { section: "politics" },
  { topic: "parsers" },
  { author: "ann" },
  { page: "front" },
];

it.each(SUBJECTS)("reads the address that it wrote of %o", (subject) => {
  const card = cardOf(paper.news, subject);
  if (!card) throw new Error("no card");
  const url = cardUrl(subject, card);
  expect(readCardPath(url)).toEqual({ hash: url.split("/")[2], subject });
});

it("gives a card another address when anything on it changes, and else the same", () => {
  const subject = { story: "2017/03/02/hostile" };
  const card = cardOf(paper.news, subject);
  if (!card) throw new Error("no card");
  expect(cardUrl(subject, structuredClone(card))).toBe(cardUrl(subject, card));
  expect(cardUrl(subject, { ...card, headline: "Other" })).not.toBe(cardUrl(subject, card));
  expect(cardUrl(subject, { ...card, art: undefined })).not.toBe(cardUrl(subject, card));
});

it.each([
  "/cards/x/story/a.jpg",
  "/cards/0123456789abcdef/person/a.jpg",
  "/cards/0123456789abcdef/story/..%2f.jpg",
])("knows that %s is no card", (path) => expect(readCardPath(path)).toBeUndefined());

it("has no card of what is not there", () => {
  for (const subject of [{ story: "2017/03/02/no" }, { topic: "no" }, { section: "no" }, { author: "no" }])
    expect(cardOf(paper.news, subject)).toBeUndefined();
});

it("writes a crop's address with its focus to the nearest ten, and reads it", () => {
  const picture = { hash: "0123456789abcdef", focus: [33, 68] as [number, number] };
  for (const crop of Object.keys(CROPS) as (keyof typeof CROPS)[]) {
    const url = cropUrl(picture, crop);
    expect(url).toBe(`/cards/crop/0123456789abcdef/${crop}-30-70.jpg`);
    expect(readCropPath(url)).toEqual({ hash: picture.hash, crop, focus: [30, 70] });
  }
  expect(readCropPath("/cards/crop/0123456789abcdef/4x3-35-70.jpg")).toBeUndefined();
  expect(focusOf(undefined)).toEqual([50, 50]);
});
