import { describe, expect, it } from "vitest";
import type { Context } from "./check.ts";
import { readBody } from "./read.ts";
import { plainText } from "./text.ts";

const CONTEXT: Context = { kind: "news", sources: ["hansard"], isTopic: (slug) => slug === "brexit" };
const problemsOf = (source: string, context = CONTEXT) => {
  const read = readBody(source, context, 10);
  return read.ok ? [] : read.problems;
};
const bodyOf = (source: string, context = CONTEXT) => {
  const read = readBody(source, context);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const FIGURE = '<Figure src="media/a.svg" alt="A" credit="C" />';

describe("what an author may not write is named, with its place", () => {
  it.each([
    ["an expression", "Two {1 + 1} three.", 10, 5, "expressions in braces are not allowed"],
    ["an expression of its own", "{process.exit()}", 10, 1, "expressions in braces are not allowed"],
    ["code that is none", "a {b c} d", 10, 5, "expressions in braces are not allowed"],
    ["a brace that is never closed", "a {b", 10, 5, "never closed"],
    ["a comment of MDX", "{/* note */}", 10, 1, "expressions in braces are not allowed"],
    ["an import", 'import fs from "node:fs"', 10, 1, "import and export are not allowed"],
    ["an export", "export const a = 1", 10, 1, "import and export are not allowed"],
    ["spread attributes", "<Claim {...props}>a</Claim>", 10, 8, "must not spread attributes"],
    ["an attribute that is code", '<Claim source={"a"}>a</Claim>', 10, 8, "must be a literal text"],
    ["raw HTML", "<div>a</div>", 10, 1, "raw HTML such as <div>"],
    ["a script", "text\n\n<script>alert(1)</script>", 12, 1, "raw HTML such as <script>"],
    ["an HTML comment", "<!-- a -->", 10, 2, "HTML comments are not allowed"],
    ["a misspelt element", "<Figur />", 10, 1, "did you mean <Figure>?"],
    ["an unknown element", "<Tweet />", 10, 1, "<Tweet> is not an element; there are Figure"],
    [
      "an unknown attribute",
      '<PullQuote cit="A">a</PullQuote>',
      10,
      12,
      "`cit` is not an attribute; did you mean cite?",
    ],
    ["a missing attribute", '<Figure src="media/a.svg" alt="A" />', 10, 1, "`credit` is missing"],
    [
      "an attribute of another kind",
      '<Chart kind="pie" title="A" source="B">\n\n| a | b |\n|---|---|\n| x | 1 |\n\n</Chart>',
      10,
      8,
      "`kind` must be one of line, bar",
    ],
    ["an attribute twice", '<PullQuote cite="A" cite="B">a</PullQuote>', 10, 21, "has `cite` twice"],
    [
      "an element that is not closed",
      '<FactBox title="A">\n\ntext',
      10,
      1,
      "Expected a closing tag for `<FactBox>`",
    ],
    ["a tag that is not closed", "text\n\n<Figure", 12, 8, "Unexpected end of file"],
    ["a script in a link", "[a](javascript:alert(1))", 10, 1, "a link must begin with https://"],
    ["data in a link", "[a](data:text/html,x)", 10, 1, "a link must begin with https://"],
    [
      "a script in a reference",
      "[a][b]\n\n[b]: javascript:alert(1)",
      12,
      1,
      "a link must begin with https://",
    ],
    ["a picture without credit", "![a](media/a.svg)", 10, 1, "write <Figure"],
    ["a second headline", "# A", 10, 1, "write ## here"],
    ["a list of tasks", "- [ ] a", 10, 1, "lists of tasks"],
    ["a claim of an unknown source", '<Claim source="hansart">a</Claim> b', 10, 1, "did you mean hansard?"],
    ["a claim that is empty", 'a <Claim source="hansard"></Claim>', 10, 3, "it needs words"],
    ["a promo of an unknown topic", '<Promo topic="brexitt" />', 10, 1, "topics.yaml does not have"],
    ["a block within a line", "a <Promo /> b", 10, 3, "on a line of its own"],
    ["a block in a list", `- ${FIGURE}`, 10, 3, "must not stand in a list"],
    [
      "a box in a box",
      '<FactBox title="A">\n\n<FactBox title="B">\n\nx\n\n</FactBox>\n\n</FactBox>',
      12,
      1,
      "must not stand in <FactBox>",
    ],
    ["a gallery of one", `<Gallery title="A">\n${FIGURE}\n</Gallery>`, 10, 1, "two or more"],
    [
      "a chart without numbers",
      '<Chart kind="bar" title="A" source="B">\n\n| a | b |\n|---|---|\n| x | many |\n\n</Chart>',
      14,
      5,
      '"many" must be a number',
    ],
    [
      "a line chart without days",
      '<Chart kind="line" title="A" source="B">\n\n| a | b |\n|---|---|\n| x | 1 |\n\n</Chart>',
      14,
      1,
      '"x" must be a day',
    ],
    [
      "an update of a story that is not live",
      '<Update at="2017-03-02T10:00:00Z" title="A">\n\nx\n\n</Update>',
      10,
      1,
      "kind live only",
    ],
    [
      "a video with two films",
      '<Video title="A" src="media/a.mp4" youtube="abcdefghijk" poster="media/a.svg" duration="0:10" caption="B" credit="C" />',
      10,
      1,
      "either src or youtube",
    ],
    ["nothing", "", 10, 1, "has no text"],
  ])("%s", (_name, source, line, column, message) => {
    const [problem] = problemsOf(source);
    expect(problem).toMatchObject({ line, column });
    expect(problem?.message).toContain(message);
  });

  it("names all of them, not only the first", () => {
    expect(problemsOf("[a](javascript:x) <b>c</b>\n\n# d").map(({ line }) => line)).toEqual([10, 10, 12]);
  });
});

describe("a body", () => {
  it("numbers its blocks from 1", () => {
    const { children } = bodyOf("One.\n\n<Promo />\n\n## Two\n");
    expect(
      children.map((block) => block.type === "element" && [block.tagName, block.properties.dataBlock]),
    ).toEqual([
      ["p", 1],
      ["Promo", 2],
      ["h2", 3],
    ]);
  });

  it("takes an element that stands on one line for a block", () => {
    expect(bodyOf('<PullQuote cite="A">Words of a story.</PullQuote>').children).toEqual([
      {
        type: "element",
        tagName: "PullQuote",
        properties: { cite: "A", dataBlock: 1 },
        children: [{ type: "text", value: "Words of a story." }],
      },
    ]);
  });

  it("names headings by their words in any script, each once", () => {
    const { children } = bodyOf("## What it means\n\n## What it means\n\n## מה קרה?\n");
    expect(children.map((block) => block.type === "element" && block.properties.id)).toEqual([
      "what-it-means",
      "what-it-means-2",
      "מה-קרה",
    ]);
  });

  it("credits a quotation to the name on its last line", () => {
    const [quotation] = bodyOf("> Words.\n> — Hansard, *1 March*\n").children;
    expect(quotation).toMatchObject({
      tagName: "blockquote",
      children: [
        { tagName: "p", children: [{ value: "Words." }] },
        { tagName: "footer", children: [{ value: "Hansard, " }, { tagName: "em" }] },
      ],
    });
  });

  it("leaves a quotation that nobody is named for as it is", () => {
    const [quotation] = bodyOf("> Words — and more.\n").children;
    expect(quotation).toMatchObject({ children: [{ tagName: "p" }] });
  });

  it("keeps no positions, so that equal texts are equal bodies", () => {
    expect(JSON.stringify(bodyOf("a\n\nb"))).not.toContain("position");
  });

  it("reads as plain prose", () => {
    const source = `Lords <Claim source="hansard">voted</Claim> *today*.[^1]\n\n<FactBox title="In short">\n\n- one\n- two\n\n</FactBox>\n\n| a | b |\n|---|---|\n| x | 1 |\n\n[^1]: A note.\n`;
    expect(plainText(bodyOf(source))).toBe(
      "Lords voted today.\n\nIn short\n\none\n\ntwo\n\na\tb\n\nx\t1\n\nA note.",
    );
  });

  it("takes updates in live stories", () => {
    const source = '<Update at="2017-03-02T10:00:00+01:00" title="A" key>\n\nWords.\n\n</Update>\n';
    const [update] = bodyOf(source, { ...CONTEXT, kind: "live" }).children;
    expect(update).toMatchObject({ properties: { at: "2017-03-02T09:00:00.000Z", key: true } });
  });
});
