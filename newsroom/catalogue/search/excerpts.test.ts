import { describe, expect, it } from "vitest";
import { openExcerpts } from "./excerpts.ts";
import { readSought } from "./sought.ts";

const excerpts = openExcerpts();
const marked = (sought: string, text: { title?: string; standfirst?: string; plain?: string }) => {
  const { title = "Title", standfirst = "Standfirst.", plain = "" } = text;
  const [found] = excerpts([{ title, standfirst, plain: () => plain }], readSought(sought).all);
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

  it("finds the place where the guess is wrong: a form that begins otherwise, a word that only looks alike", () => {
    const plain = `An enviable day. ${"Words before it. ".repeat(60)}The studies were many.`;
    expect(marked("study", { plain }).snippet).toContain("[studies]");
    expect(marked("envy", { plain: `Enviously. ${"More of it. ".repeat(90)}An envy.` }).snippet).toContain(
      "[envy]",
    );
  });

  it("shows an excerpt from the middle as one", () => {
    const { snippet } = marked("envelope", {
      plain: `${"some words go before ".repeat(40)}the envelope ${"and more come after ".repeat(80)}`,
    });
    expect(snippet).toMatch(/^….*\[envelope\].*…$/);
  });
});
