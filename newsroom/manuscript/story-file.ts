import { join } from "node:path";
import { readBody } from "../body/read.ts";
import { pack, packForNow } from "../catalogue/stored.ts";
import { broken, type Checked, type Problem, sound } from "../problem.ts";
import type { FrontMatter } from "../schema/article.ts";
import { ArticleId } from "../schema/scalars.ts";
import { type Article, articleReader, type Slugs } from "./article.ts";
import { type FileText, readTextFile, type Stamp } from "./file.ts";
import { type MediaUse, mediaMentioned, mediaOfBody, mediaOfFrontMatter, placeOfWord } from "./media.ts";
import { redactArticle, redactFile } from "./redact.ts";
import { countWords, roughText } from "./rough-text.ts";

/** A story as its file says it: valid in itself. Plain data, so that a worker thread can hand it over. */
export type StoryFile = Stamp & {
  id: string;
  hash: string;
  frontMatter: FrontMatter;
  /** Its text, and its body when `proofed`, as the catalogue keeps them (catalogue/stored.ts). */
  packed: Uint8Array<ArrayBuffer>;
  proofed: boolean;
  /** Its words, for the full text. */
  plain: string;
  words: number;
  hasVideo: boolean;
  /** Every media path that it mentions, and those that it shows, with their places in the file. */
  mentions: string[];
  shows: (MediaUse & { line?: number; column?: number })[];
};

/** What became of a file that was to be read: gone; still being written; refused; or a story. */
export type Outcome = { file: string } & (
  | { gone: true }
  | { busy: true }
  | { problems: Problem[]; stamp?: Stamp & { hash: string } }
  | { story: StoryFile }
);

export const idOf = (file: string) => file.slice("articles/".length, -".mdx".length);
export const fileOf = (id: string) => `articles/${id}.mdx`;

/** Reads stories' files below `contentDir`: by their front matter alone (0.3 ms), or `whole`, with the body proofread (3 ms). */
export function storyReader(contentDir: string, slugs: Slugs) {
  const readArticle = articleReader(slugs);
  const topics = new Set(slugs.topics);
  const { redactions = [] } = slugs;
  const isTopic = (slug: string) => topics.has(slug);

  return (file: string, whole: boolean): Outcome => {
    const read = readTextFile(join(contentDir, file));
    if (!read) return { file, gone: true };
    if (read === "busy") return { file, busy: true };
    const id = idOf(file);
    if (!file.endsWith(".mdx") || !ArticleId.safeParse(id).success) return { file, problems: [WRONG_PLACE] };
    if (!read.ok) return { file, problems: read.problems };
    const manuscript = redactFile(id, read.value, redactions);
    const { text, ...stamp } = manuscript;
    const article = readArticle(text);
    if (!article.ok) return { file, problems: article.problems, stamp };
    const shown = redactArticle(id, article.value, redactions);
    const story = whole ? proofread(id, shown, manuscript, isTopic) : sound(unproofed(id, shown, manuscript));
    return story.ok ? { file, story: story.value } : { file, problems: story.problems, stamp };
  };
}

const WRONG_PLACE: Problem = {
  message:
    "must lie at articles/YYYY/MM/DD/slug.mdx, its slug in lower-case letters, digits and single hyphens",
};

function unproofed(id: string, { frontMatter, source }: Article, { text, ...stamp }: FileText): StoryFile {
  const plain = roughText(source);
  return {
    ...stamp,
    id,
    frontMatter,
    packed: packForNow({ source }),
    proofed: false,
    plain,
    words: countWords(plain),
    hasVideo: source.includes("<Video"),
    mentions: mediaMentioned(text),
    shows: mediaOfFrontMatter(frontMatter).map((use) => ({ ...use, ...placeOfWord(text, use.src) })),
  };
}

function proofread(
  id: string,
  article: Article,
  file: FileText,
  isTopic: (slug: string) => boolean,
): Checked<StoryFile> {
  const { frontMatter, source, bodyLine } = article;
  const sources = frontMatter.sources.map((found) => found.id);
  const body = readBody(source, { kind: frontMatter.kind, sources, isTopic }, bodyLine);
  if (!body.ok) return broken(...body.problems);
  const story = unproofed(id, article, file);
  const shown = mediaOfBody(body.value).map((use) => ({ ...use, ...placeOfWord(file.text, use.src) }));
  return sound({
    ...story,
    packed: pack({ source, body: body.value }),
    proofed: true,
    shows: [...story.shows, ...shown],
  });
}
