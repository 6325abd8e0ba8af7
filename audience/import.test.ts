import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readImport } from "./import.ts";

const read = (name: string) =>
  readImport(readFileSync(new URL(`fixtures/${name}.csv`, import.meta.url), "utf8"), 7);

describe("lists of readers from elsewhere", () => {
  it.each([
    ["ghost", "ann@example.org", "2024-01-02"],
    ["substack", "bea@example.org", "2023-05-06"],
    ["mailchimp", "cyd@example.org", "2022-03-04"],
  ])("%s: who was subscribed, and since when; nobody else", (name, email, since) => {
    const { readers, skipped } = read(name);
    expect(
      readers.map((reader) => [reader.email, new Date(reader.confirmedAt).toISOString().slice(0, 10)]),
    ).toEqual([[email, since]]);
    expect(skipped).toBe(1);
  });

  it("refuses a file in which no column holds addresses", () => {
    expect(() => readImport("name\nAnn\n", 0)).toThrow(/no column holds addresses/);
  });
});
