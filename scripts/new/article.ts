import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { dayOf } from "#newsroom/dates.ts";
import { Authors, Sections } from "#newsroom/schema/lists.ts";
import { Newspaper } from "#newsroom/schema/newspaper.ts";
import { slugOf } from "./slug.ts";

type Wish = { title: string; section?: string; author?: string; slug?: string; now: Date };

const oneOf = (what: string, wished: string | undefined, known: string[]): string => {
  const chosen = wished ?? known[0] ?? "";
  if (known.includes(chosen)) return chosen;
  throw new Error(`there is no ${what} "${chosen}": use one of ${known.join(", ")}`);
};

/** Writes a draft with today's date in the newspaper's time zone, and returns its path. Never overwrites. */
export function newArticle(
  contentDir: string,
  { title, section, author, slug = slugOf(title), now }: Wish,
): string {
  if (!title) throw new Error('a story needs a headline: npm run new article -- "The headline"');
  if (!slug) throw new Error("this headline has no Latin letters for an address: give one with --slug");
  const read = (file: string): unknown => parse(readFileSync(join(contentDir, file), "utf8"));
  const { timeZone } = Newspaper.parse(read("newspaper.yaml"));
  const frontMatter = {
    title,
    standfirst: "One sentence that says what the headline leaves open.",
    section: oneOf(
      "section",
      section,
      Sections.parse(read("sections.yaml")).map((row) => row.slug),
    ),
    kind: "news",
    topics: [],
    authors: [
      oneOf(
        "author",
        author,
        Authors.parse(read("authors.yaml")).map((row) => row.slug),
      ),
    ],
    status: "draft",
    sources: [{ id: "first", title: "Who says so" }],
  };
  const path = join(
    contentDir,
    "articles",
    dayOf(timeZone, now.toISOString()).replaceAll("-", "/"),
    `${slug}.mdx`,
  );
  if (existsSync(path)) throw new Error(`${path} is there already: give another --slug`);
  mkdirSync(dirname(path), { recursive: true });
  const body =
    'The news, in a sentence. <Claim source="first">What a source says</Claim> is tied to it like this.\n';
  writeFileSync(path, `---\n${stringify(frontMatter)}---\n\n${body}`);
  return path;
}
