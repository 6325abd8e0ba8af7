import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readImport } from "./import.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");

const read = (name: string) =>
  readImport(readFileSync(new URL(`fixtures/${name}.csv`, import.meta.url), "utf8"), NOW);

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

  it("leave out who left there, and know each reader once, since the earliest day that is given", () => {
    const ghost = [
      "email,subscribed_to_emails,created_at,deleted_at",
      "ann@example.org,true,2022-01-01T00:00:00.000Z,",
      "gone@example.org,true,2022-01-01T00:00:00.000Z,2023-01-01T00:00:00.000Z",
      "ANN@example.org,true,,",
      "clock@example.org,true,2099-01-01T00:00:00.000Z,",
    ].join("\n");
    expect(readImport(ghost, NOW).readers).toEqual([
      { email: "ann@example.org", confirmedAt: Date.parse("2022-01-01") },
      { email: "clock@example.org", confirmedAt: NOW },
    ]);
  });

  it.each([";", "\t"])("may have gone through a spreadsheet, which parts columns by %j", (delimiter) => {
    const text = `Email Address${delimiter}Name\na@example.org${delimiter}Smith, Ann\n`;
    expect(readImport(text, NOW).readers).toEqual([{ email: "a@example.org", confirmedAt: NOW }]);
  });

  it("refuses a file in which no column holds addresses", () => {
    expect(() => readImport("name\nAnn\n", 0)).toThrow(/no column holds addresses/);
  });
});
