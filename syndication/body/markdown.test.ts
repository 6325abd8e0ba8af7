import type { Heading, Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { afterAll, expect, it } from "vitest";
import { parse } from "yaml";
import { ORIGIN, openPaper } from "../fixtures/paper.ts";
import { storyMarkdown } from "./markdown.ts";

const paper = await openPaper();
afterAll(() => paper.close());
const hostile = paper.story("2017/03/02/hostile");
const [, front = "", body = ""] =
  /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(storyMarkdown(hostile, paper.publication)) ?? [];
const tree = unified().use(remarkParse).use(remarkGfm).parse(body);

const textOf = (node: Nodes): string =>
  "value" in node ? node.value : "children" in node ? node.children.map(textOf).join("") : "";

it("has front matter that says the same as the story", () => {
  expect(parse(front)).toMatchObject({
    title: hostile.title,
    standfirst: hostile.standfirst,
    url: `${ORIGIN}/politics/2017/03/02/hostile`,
    published: hostile.published,
    authors: [{ name: "The <Desk> & co" }, { name: "Ann “O’Neil” 🖋" }],
    sources: hostile.sources,
    corrections: [{ note: "We were wrong ]]> & </script>." }],
  });
});

it("has the title and the headings as they are, no raw HTML", () => {
  const headings = tree.children.filter((node): node is Heading => node.type === "heading");
  expect(headings.map((heading) => textOf(heading))).toEqual([
    hostile.title,
    "A heading ]]> </script>",
    "Facts & figures",
    "Bars & more (%)",
  ]);
  expect(JSON.stringify(tree)).not.toContain('"type":"html"');
});

it("keeps lists, tables, pictures and quotations, and every address absolute", () => {
  const types = new Set(tree.children.map(({ type }) => type));
  for (const type of ["list", "table", "blockquote", "paragraph"]) expect(types).toContain(type);
  const urls = [...JSON.stringify(tree).matchAll(/"url":"([^"]*)"/g)].map(([, url]) => url);
  expect(urls.length).toBeGreaterThan(4);
  for (const url of urls) expect(url).toMatch(/^https:\/\//);
});
