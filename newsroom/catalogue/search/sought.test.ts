import { describe, expect, it } from "vitest";
import { readSought } from "./sought.ts";

describe("reading what was typed into the search box", () => {
  it("seeks all words, keeps quotations together and leaves exclusions out", () => {
    expect(readSought('oscars "wrong envelope" -moonlight -"la la land" card ')).toEqual({
      all: [["oscars"], ["wrong", "envelope"], ["card"]],
      none: [["moonlight"], ["la", "la", "land"]],
      open: false,
    });
  });

  it.each([
    ["envel", true],
    ["wrong envel", true],
    ["envelope ", false],
    ['"envel', false],
    ["wrong -envel", false],
    ["covid-19", false],
    ["", false],
  ])("knows whether the last word may not be finished: %j", (text, open) => {
    expect(readSought(text).open).toBe(open);
  });

  it("takes typographic quotation marks, and a quotation that is never closed", () => {
    expect(readSought('“wrong envelope” «carte bleue» „falscher Umschlag“ "to the end').all).toEqual([
      ["wrong", "envelope"],
      ["carte", "bleue"],
      ["falscher", "Umschlag"],
      ["to", "the", "end"],
    ]);
  });

  it("drops the possessive, which says nothing of what is sought", () => {
    expect(readSought("Trump's Russia’s").all).toEqual([["Trump"], ["Russia"]]);
  });

  it("keeps what is joined within a word together", () => {
    expect(readSought("covid-19 U.S. l’Élysée").all).toEqual([
      ["covid", "19"],
      ["U", "S"],
      ["l", "Élysée"],
    ]);
  });

  it("takes the sign in a Hebrew abbreviation for a part of the word, and passes over points", () => {
    expect(readSought('צה"ל')).toEqual({ all: [["צה", "ל"]], none: [], open: false });
    expect(readSought("שָׁלוֹם").all).toEqual([["שלום"]]);
  });

  it("is bounded, however long the text", () => {
    expect(readSought("word ".repeat(1000)).all).toHaveLength(10);
    expect(readSought("x".repeat(100_000)).all[0]?.[0]).toHaveLength(200);
  });
});
