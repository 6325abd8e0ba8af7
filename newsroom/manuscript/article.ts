import { didYouMean } from "../nearest.ts";
import { type Checked, sound } from "../problem.ts";
import { FrontMatter } from "../schema/article.ts";
import type { Redaction } from "../schema/redactions.ts";
import { splitManuscript } from "./split.ts";
import { readYaml } from "./yaml.ts";

/** The names that a story may use: slugs of sections.yaml, topics.yaml and authors.yaml. */
export type Slugs = {
  sections: readonly string[];
  topics: readonly string[];
  authors: readonly string[];
  /** What must not be shown of stories, though their files may say it. */
  redactions?: readonly Redaction[];
};

export type Article = { frontMatter: FrontMatter; source: string; bodyLine: number };
export type ReadArticle = (text: string) => Checked<Article>;

/** Reads an article's front matter for a newspaper that has these names. */
export function articleReader(slugs: Slugs): ReadArticle {
  const sectionSlugs = new Set(slugs.sections);
  const topicSlugs = new Set(slugs.topics);
  const authorSlugs = new Set(slugs.authors);
  const schema = FrontMatter.superRefine(({ section, topics, authors, promo }, context) => {
    const demand = (known: ReadonlySet<string>, slug: string, path: (string | number)[], file: string) => {
      if (known.has(slug)) return;
      const message = `names "${slug}", which ${file} does not have${didYouMean(slug, [...known])}`;
      context.addIssue({ code: "custom", path, message });
    };
    demand(sectionSlugs, section, ["section"], "sections.yaml");
    for (const [i, topic] of topics.entries()) demand(topicSlugs, topic, ["topics", i], "topics.yaml");
    for (const [i, author] of authors.entries()) demand(authorSlugs, author, ["authors", i], "authors.yaml");
    if (promo?.topic) demand(topicSlugs, promo.topic, ["promo", "topic"], "topics.yaml");
  });
  return (text) => {
    const parts = splitManuscript(text);
    if (!parts.ok) return parts;
    const { frontMatter, body, bodyLine } = parts.value;
    const read = readYaml(frontMatter, schema, 2);
    return read.ok ? sound({ frontMatter: read.value, source: body, bodyLine }) : read;
  };
}
