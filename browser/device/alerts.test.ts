import { expect, it } from "vitest";
import { byKind } from "./alerts.ts";

it("sorts what a device follows by kind; an id may hold anything but is never cut", () => {
  expect(byKind(["topics:brexit", "stories:2017/03/02/a", "topics:space", "authors:x:y"])).toEqual({
    topics: ["brexit", "space"],
    stories: ["2017/03/02/a"],
    authors: ["x:y"],
  });
});
