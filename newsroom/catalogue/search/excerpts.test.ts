import { describe, expect, it } from "vitest";
import { openExcerpts } from "./excerpts.ts";
import { wordsMatch } from "./match.ts";
import { readSought } from "./sought.ts";

const excerpts = openExcerpts();
const marked = (sought: string, text: { title?: string; standfirst?: string; plain?: string }) => {
  const match = wordsMatch(readSought(sought)) as string;
  const [found] = excerpts([{ title: "Title", standfirst: "Standfirst.", plain: "", ...text }], match);
  const show = (pieces: { text: string; hit: boolean }[] = []) =>
    pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
  return { title: show(found?.title), snippet: show(found?.snippet) };
};

describe("excerpts", () => {
  it("marks words in headline and standfirst, in all their forms", () => {
    expect(marked("votes", { title: "MPs vote", standfirst: "They voted, and will be voting." })).toEqual({
      title: "MPs [vote]",
      snippet: "They [voted], and will be [voting].",
    });
  });

  it("shows the place in the text where the words stand only there", () => {
    const plain = `${"Before that. ".repeat(40)}The wrong envelope was handed over. ${"After that. ".repeat(40)}`;
    const { snippet } = marked('"wrong envelope"', { plain });
    expect(snippet).toMatch(/^….*The \[wrong envelope\] was handed over\..*…$/);
    expect(snippet.length).toBeLessThan(300);
  });

  it("keeps accents and signs as they are written", () => {
    expect(marked("elysee", { title: "L’Élysée & <b>" }).title).toBe("L’[Élysée] & <b>");
  });

  it("marks nothing of one page in the next", () => {
    expect(marked("envelope", { plain: "An envelope." }).snippet).toBe("An [envelope].");
    expect(marked("envelope", { plain: "A card." }).snippet).toBe("Standfirst.");
  });
});
