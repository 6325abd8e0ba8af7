import { expect, it } from "vitest";
import { indexOf } from "./fixtures/archive.ts";
import { openRanking, spanOf } from "./ranking.ts";

const ranking = openRanking(indexOf().db);
const span = spanOf('"the"');

it("looks through all of the past as long as there is time, with the same result as at once", () => {
  const { places, isWhole } = ranking.placesInTime(span, () => true);
  expect(isWhole).toBe(true);
  expect(places.length).toBeGreaterThan(4);
  expect(places).toEqual(ranking.places(span));
});

it("keeps to the newest where there is no time, and says so", () => {
  const { places, isWhole } = ranking.placesInTime(span, () => false);
  expect(isWhole).toBe(false);
  expect(places).toEqual(ranking.latest(span, places.length));
  expect(places.length).toBeLessThan(ranking.places(span).length);
});

it("counts the sections of what was found", () => {
  const all = ranking.sections(ranking.places(span));
  expect(all.reduce((sum, { stories }) => sum + stories, 0)).toBe(ranking.places(span).length);
  expect(all.map(({ section }) => section)).toContain("politics");
  expect(ranking.sections(Array.from({ length: 2001 }, (_, i) => i))).toEqual([]);
});
