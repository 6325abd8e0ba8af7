import { describe, expect, it } from "vitest";
import { rangeOf } from "./range.ts";

describe("a Range field on 1,000 bytes", () => {
  it.each([
    [undefined, "all"],
    ["bytes=0-", { from: 0, to: 999 }],
    ["Bytes=0-0", { from: 0, to: 0 }],
    ["bytes=0-0", { from: 0, to: 0 }],
    ["bytes=500-599", { from: 500, to: 599 }],
    ["bytes=900-5000", { from: 900, to: 999 }],
    ["bytes=-100", { from: 900, to: 999 }],
    ["bytes=-5000", { from: 0, to: 999 }],
    ["bytes=1000-", "none"],
    ["bytes=-0", "none"],
    ["bytes=9-3", "all"],
    ["bytes=0-1,5-6", "all"],
    ["bytes=-", "all"],
    ["lines=1-2", "all"],
  ])("%s", (field, expected) => {
    expect(rangeOf(field, 1000)).toEqual(expected);
  });
});
