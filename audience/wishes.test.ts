import { expect, it } from "vitest";
import { Wishes, wishesFrom, wishKeys } from "./wishes.ts";

const wishes = Wishes.parse({
  newsletters: ["morning"],
  topics: ["brexit", "iraq"],
  sections: ["politics"],
  authors: ["desk"],
  stories: ["2026/11/23/a"],
  rhythm: "weekly",
});

it("what is wished can be said in an address, and read back", () => {
  expect(wishesFrom(wishKeys(wishes).join(" "))).toEqual(wishes);
  expect(wishKeys(Wishes.parse({}))).toEqual([]);
});

it.each(["", "topics", "topics:<b>", "cookies:a", "constructor:a", "rhythm:hourly", "stories:../../x"])(
  "%j says nothing",
  (text) => expect(wishesFrom(text)).toEqual(Wishes.parse({})),
);
