import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readImport, textOf } from "./import.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");

const read = (name: string) =>
  readImport(readFileSync(new URL(`fixtures/${name}.csv`, import.meta.url), "utf8"), NOW);

describe("lists of readers from elsewhere", () => {
  it.each([
    ["ghost", "ann@example.org", "2024-01-02"],
    ["substack", "bea@example.org", "2023-05-06"],
    ["mailchimp", "cyd@example.org", "2022-03-04"],
  ])("%s: who was subscribed, and since when; nobody else", (name, email, since) => {
    const { readers, left, unreadable } = read(name);
    expect(
      readers.map((reader) => [reader.email, new Date(reader.confirmedAt).toISOString().slice(0, 10)]),
    ).toEqual([[email, since]]);
    expect(left + unreadable.length).toBe(1);
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

  it("may come from Excel: with its first line, in UTF-16, with a semicolon in a head that has quotation marks", () => {
    const found = (text: string) => readImport(text, NOW).readers.map(({ email }) => email);
    expect(found("sep=;\r\nEmail;Name\r\na@example.org;A, B\r\n")).toEqual(["a@example.org"]);
    expect(found('"Name; or nick",Email\nx,a@example.org\n')).toEqual(["a@example.org"]);
    const text = "\uFEFFEmail\tName\na@example.org\tÄnne\n";
    expect(textOf(Buffer.from(text, "utf16le"))).toBe(text.slice(1));
    expect(textOf(Buffer.from(text, "utf16le").swap16())).toBe(text.slice(1));
    expect(textOf(Buffer.from(text))).toBe(text.slice(1));
  });

  it("lose no address to a column that stands twice", () => {
    const { readers } = readImport("Email,Name,Email\na@example.org,A,\n,B,b@example.org\n", NOW);
    expect(readers.map(({ email }) => email)).toEqual(["a@example.org", "b@example.org"]);
  });

  it("leave out whom Mailchimp cleaned, and who left by another line", () => {
    const text =
      "Email Address,CLEAN_TIME,UNSUB_TIME\nbounced@example.org,2021-01-01,\nA@example.org,,2021-01-01\na@example.org,,\n";
    expect(readImport(text, NOW)).toEqual({ readers: [], left: 2, again: 1, unreadable: [] });
  });

  it("say in which lines no address was found", () => {
    const text = 'Name,Email\n"Two\nlines",a@example.org\nSmith, John,j@example.org\nA,A@example.org\n';
    expect(readImport(text, NOW)).toMatchObject({ left: 0, again: 1, unreadable: [4] });
  });

  it("refuses a file in which no column holds addresses", () => {
    for (const text of ["name\nAnn\n", "name\n", ""])
      expect(() => readImport(text, 0)).toThrow(/no column holds addresses/);
  });
});
