import { describe, expect, it } from "vitest";
import { boundedDistance } from "./distance.ts";

describe("the distance between two spellings", () => {
  it.each([
    ["government", "government", 0],
    ["goverment", "government", 1],
    ["trmup", "trump", 1],
    ["oscers", "oscars", 1],
    ["enveloppes", "envelope", 2],
    ["", "ab", 2],
  ])("%s, %s: %i", (a, b, distance) => {
    expect(boundedDistance(a, b, 2)).toBe(distance);
    expect(boundedDistance(b, a, 2)).toBe(distance);
  });

  it("does not look beyond its bound", () => {
    expect(boundedDistance("moonlight", "envelope", 2)).toBe(3);
    expect(boundedDistance("a", "abcdef", 2)).toBe(3);
  });
});
