import { describe, expect, it } from "vitest";
import { dice } from "../fixtures/dice.ts";
import { manuscript } from "../fixtures/repository.ts";
import { manuscriptReader, readManuscript } from "./manuscript.ts";

/** Paragraphs that stand alone, and everything that reaches beyond itself. */
const PARTS = [
  "The minister said nothing.",
  "He *said* so [here](https://example.org/a) and “there”,\nin two lines.",
  "12 people came; 3 stayed - at www.example.org, (for 5%) “they say”!  Not more…",
  "He *never* said **so much**, or *that*: **ever**.",
  "Three * stars *and **four* of** them*, *and* ***more***.",
  "Write to a@example.org: 3 * 4 & so on_ and _on.",
  "1. first\n2. second",
  "- one",
  "- two\n\n  still two",
  "> It was said.",
  "## A heading",
  "## A heading",
  '<FactBox title="Facts">\n\nInside the box.\n\n</FactBox>',
  '<FactBox title="Open">',
  "</FactBox>",
  "Here is a note[^1].",
  "[^1]: What the note says.",
  "    indented, after a note",
  "A link to [somewhere][place] and to [place].",
  "[place]: https://example.org/place",
  "```\nThe code\n\nstays code.\n```",
  "```",
  "| a | b |\n| - | - |\n| 1 | 2 |",
  "A line\n===",
  "---",
  "import nothing",
  "export of goods",
  "Half a [link",
  "rest](https://example.org/b) of it",
  "A brace \\{ and a tag \\<",
  "Stop \\",
  "  Two spaces before.",
  "",
];

const GAPS = ["\n\n", "\n\n", "\n\n", "\n\n\n", "\n", "\n \n"];

describe("a body that is read after an earlier form of it", () => {
  it("says what it says when it is read alone, whatever was edited", () => {
    let valid = 0;
    for (let seed = 1; seed <= 50; seed++) {
      const roll = dice(seed * 7919);
      const pick = () => (roll(3) > 0 ? roll(6) : roll(PARTS.length));
      const gaps = Array.from({ length: 16 }, () => GAPS[roll(GAPS.length)] as string);
      const parts = Array.from({ length: 8 }, () => PARTS[pick()] as string);
      const read = manuscriptReader();
      for (let edit = 0; edit < 12; edit++) {
        const place = roll(parts.length + 1);
        const deed = roll(4);
        if (deed === 0) parts.splice(place, 1);
        else if (deed === 1) parts.splice(place, 1, PARTS[pick()] as string);
        else if (deed === 2) parts.splice(place, 0, PARTS[pick()] as string);
        else parts[place] = `${parts[place] ?? ""} And ${edit}.`;
        const body = parts.flatMap((part, i) => [part, gaps[i % gaps.length] as string]).join("");
        const bytes = Buffer.from(manuscript({ body }));
        const alone = readManuscript(bytes);
        expect(read(bytes), body).toEqual(alone);
        if (alone.status === "published") valid++;
      }
    }
    expect(valid).toBeGreaterThan(200);
  });
});
