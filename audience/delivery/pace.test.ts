import { expect, it } from "vitest";
import { Pace } from "./pace.ts";

const MINUTE = 60_000;

it("lets so many go in each minute of the clock, and says when the next may", () => {
  const pace = new Pace(2);
  const now = 10 * MINUTE + 59_000;
  expect([1, 2, 3].map(() => pace.take("a.example", now))).toEqual([0, 0, 11 * MINUTE]);
  expect(pace.full(now)).toEqual(["a.example"]);
  expect(pace.take("b.example", now)).toBe(0);
  expect(pace.full(11 * MINUTE)).toEqual([]);
  expect(pace.take("a.example", 11 * MINUTE)).toBe(0);
});

it("without a limit holds nobody", () => {
  const pace = new Pace(Number.POSITIVE_INFINITY);
  for (let i = 0; i < 1000; i++) expect(pace.take("a.example", 0)).toBe(0);
  expect(pace.full(0)).toEqual([]);
});
