import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBody } from "../body/read.ts";
import { plainText } from "../body/text.ts";
import { countWords, roughText } from "./rough-text.ts";
import { splitManuscript } from "./split.ts";

describe("rough text", () => {
  it("has the words and none of the marks", () => {
    const source =
      '## A *head*\n\n> Said [so](https://example.com/a_b).[^1]\n\n<Figure src="media/a.svg" alt="not this" caption="but this" credit="nor this" />\n\n- one\n\n| a | b |\n|---|---|\n\n[^1]: Note.\n';
    expect(roughText(source)).toBe("A head Said so . but this one a b Note.");
  });

  it.each(["<a", "](", "[^", "| ", "> ", "-", "<a '", "\n"])(
    "reads a megabyte of %j in no time worth counting",
    (mark) => {
      expect(roughText(mark.repeat(1_000_000 / mark.length)).length).toBeLessThan(3_000_000);
    },
  );

  const articles = join(import.meta.dirname, "../../content/articles");
  const files = readdirSync(articles, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".mdx"),
  );
  it.each(files)("counts nearly the words of %s", (file) => {
    const parts = splitManuscript(readFileSync(join(articles, file), "utf8"));
    if (!parts.ok) throw new Error(file);
    const sources = [...parts.value.frontMatter.matchAll(/id: ([a-z0-9-]+)/g)].map(([, id]) => id as string);
    const body = readBody(parts.value.body, { kind: "live", sources, isTopic: () => true });
    if (!body.ok) throw new Error(JSON.stringify(body.problems));
    const exact = countWords(plainText(body.value).replace(/\s+/g, " "));
    expect(Math.abs(countWords(roughText(parts.value.body)) - exact)).toBeLessThanOrEqual(
      Math.ceil(exact / 25),
    );
  });
});
