import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { story } from "../fixtures/edition.ts";
import { articleReader } from "./article.ts";
import { readYaml } from "./yaml.ts";

const read = articleReader({ sections: ["politics"], topics: ["brexit"], authors: ["politics-desk"] });
const problemsOf = (text: string) => {
  const article = read(text);
  return article.ok ? [] : article.problems;
};

describe("front matter", () => {
  it("is read with its body, and the line on which that begins", () => {
    expect(read(story({}, "Words.\n"))).toMatchObject({
      ok: true,
      value: { source: "Words.\n", bodyLine: 11, frontMatter: { title: "A plain title", changes: [] } },
    });
  });

  it("leaves out control characters that YAML can name", () => {
    const article = read(story({}, "Words.\n").replace("A plain title", '"A \\u0001plain\\u0085 title"'));
    expect(article).toMatchObject({ ok: true, value: { frontMatter: { title: "A plain title" } } });
  });

  it.each([
    ["none", "Words.\n", 1, 1, "must begin with ---"],
    ["never ends", "---\ntitle: A\n", 1, 1, "never ends"],
    ["is broken YAML", "---\ntitle: [A\nkind: news\n---\n", 3, 1, "YAML"],
    ["has a field twice", "---\ntitle: A\ntitle: B\n---\n", 3, 1, "YAML"],
    ["has no title", story({ title: undefined }), 2, 1, "`title` is missing"],
    ["has a title that is a number", story({ title: "1984" }), 2, 8, "`title` must be a string"],
    ["has a misspelt field", story({ title: undefined, tittle: "A" }), 9, 1, "did you mean title?"],
    ["has an unknown kind", story({ kind: "gossip" }), 5, 7, "`kind` must be one of news"],
    ["has an unknown status", story({ status: "live" }), 9, 9, "must be one of draft, published, withdrawn"],
    [
      "has a time without zone",
      story({ published: "2017-03-01T09:00:00" }),
      8,
      12,
      "date and time with its zone",
    ],
    ["has a section that is not there", story({ section: "politic" }), 4, 10, "did you mean politics?"],
    [
      "has a topic that is not there",
      story({ topics: "[brexit, brexitt]" }),
      6,
      18,
      "topics.yaml does not have",
    ],
    ["has an author who is not there", story({ authors: "[nobody]" }), 7, 11, "authors.yaml does not have"],
    ["names nobody", story({ authors: "[]" }), 7, 10, "every story has an author"],
    [
      "has a picture without alternative text",
      story({ lead: "{ src: media/a.svg, credit: C }" }),
      10,
      7,
      "`lead.alt` is missing",
    ],
    [
      "has a picture outside media/",
      story({ lead: "{ src: ../a.svg, alt: A, credit: C }" }),
      10,
      14,
      "must name a file",
    ],
    [
      "links to a script",
      story({ sources: '[{ id: a, title: A, url: "javascript:x" }]' }),
      10,
      35,
      "must begin with https://",
    ],
    [
      "expands without end",
      `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n---\n`,
      1,
      undefined,
      "YAML",
    ],
  ])("%s", (_name, text, line, column, message) => {
    const problem = problemsOf(text).find((one) => one.message.includes(message));
    expect(problem).toMatchObject(column === undefined ? { line } : { line, column });
  });

  it("invents nothing", () => {
    expect(problemsOf("---\nstatus: published\n---\n").map(({ message }) => message.split(" ")[0])).toEqual(
      expect.arrayContaining(["`title`", "`standfirst`", "`section`", "`kind`", "`authors`", "`published`"]),
    );
  });
});

describe("the quick reader and the precise one read alike", () => {
  it.each([
    "a: 2017-03-01",
    "a: 2017-03-01T09:00:00Z",
    "a: yes",
    "a: No",
    "a: ~",
    "a: 0o14",
    "a: 1_000",
    "a: 12:30",
    "a: .5",
    'a: "\\u05d0 \\"x\\""',
    "a: 'it''s'",
    "a: >-\n  folded\n  text\n\n  more",
    "a: |\n  kept\n  lines",
    "a: [x, { y: z }]",
    "a: one # not this",
    "a: http://example.com/#a",
    "? a\n: b",
    "a: &x 1\nb: *x",
    "a: !!str 1",
  ])("%s", (text) => {
    const read = readYaml(text, z.any());
    expect(read).toEqual({ ok: true, value: parse(text) });
  });
});
