import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Newspaper } from "./newspaper.ts";

const ours = parse(readFileSync("content/newspaper.yaml", "utf8"));
const letter = { slug: "evening", title: "Evening", description: "x", rhythm: "weekdays", at: "18:00" };

/** What is wrong with a newspaper that has these newsletters. */
const wrongs = (...newsletters: object[]) =>
  Newspaper.safeParse({ ...ours, newsletters }).error?.issues.map(
    ({ path, message }) => `${path.join(".")} ${message}`,
  );

describe("newsletters", () => {
  it("are taken as they are written", () => {
    expect(wrongs(letter, { ...letter, slug: "urgent", rhythm: "breaking", at: undefined })).toBeUndefined();
  });

  it.each([
    [{ ...letter, at: undefined }, /^newsletters\.0\.at must be given/],
    [{ ...letter, slug: "alerts" }, /^newsletters\.0\.slug .*of its own/],
    [{ ...letter, slug: "asked" }, /^newsletters\.0\.slug .*of its own/],
  ])("%j could not go out", (made, wrong) => expect(wrongs(made)).toEqual([expect.stringMatching(wrong)]));

  it("have a name each", () => {
    expect(wrongs(letter, letter)).toEqual([expect.stringMatching(/^newsletters.* more than once/)]);
  });
});
