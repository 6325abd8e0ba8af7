import type { StoredLine } from "../catalogue/lines.ts";
import { fingerprintOf, type StoredCard, type StoredDetails } from "../catalogue/stored.ts";
import { directionOf } from "../direction.ts";
import type { StoryFile } from "../manuscript/story-file.ts";
import { jpegOf } from "../pictures.ts";
import type { FrontMatter } from "../schema/article.ts";
import type { PictureReference } from "../schema/picture.ts";
import type { Picture } from "../story.ts";
import { storyUrl } from "../urls.ts";

/** A picture's bytes, identified and measured; films and sound have no size. */
export type Measured = { hash: string; width: number | null; height: number | null };
export type Measure = (src: string) => Measured | undefined;

/** A story as the catalogue keeps it. `published` and `updated` in epoch milliseconds. */
export type Composed = {
  id: string;
  slug: string;
  status: FrontMatter["status"];
  published: number | null;
  updated: number | null;
  original: string | null;
  version: string;
  cardVersion: string;
  card: StoredCard;
  details: StoredDetails;
  line: StoredLine;
  media: readonly string[];
};

const WORDS_PER_MINUTE = 230;

/** What a list and a page show of a story. */
export function compose(file: StoryFile, language: string, measure: Measure): Composed {
  const { id, frontMatter, words } = file;
  const published = frontMatter.published ?? "";
  const changes = frontMatter.changes.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const tongue = frontMatter.language ?? language;
  const card: StoredCard = {
    id,
    title: frontMatter.title,
    standfirst: frontMatter.standfirst,
    kind: frontMatter.kind,
    section: frontMatter.section,
    topics: frontMatter.topics,
    authors: frontMatter.authors,
    dateline: frontMatter.dateline,
    published,
    updated: frontMatter.updated ?? published,
    language: tongue,
    direction: directionOf(tongue),
    breaking: frontMatter.breaking,
    picture: frontMatter.lead && pictureOf(frontMatter.lead, measure),
    words,
    ...(file.hasVideo && { hasVideo: true as const }),
    readingMinutes: Math.max(1, Math.round(words / WORDS_PER_MINUTE)),
    corrections: changes.filter((change) => change.kind === "correction"),
  };
  const hashes = file.mentions.map((src) => measure(src)?.hash ?? "");
  const version = fingerprintOf([file.hash, ...hashes].join());
  return {
    id,
    slug: id.slice(id.lastIndexOf("/") + 1),
    status: frontMatter.status,
    published: published === "" ? null : Date.parse(published),
    updated: published === "" ? null : Date.parse(card.updated),
    original: frontMatter.translationOf ?? null,
    version,
    // The number of words stands on the story alone; lists show the minutes, which few edits change.
    cardVersion: fingerprintOf(JSON.stringify({ ...card, words: 0 })),
    card,
    details: detailsOf(frontMatter, measure),
    line: lineOf(card),
    media: file.mentions,
  };
}

const lineOf = ({ id, section, published, updated, picture }: StoredCard): StoredLine => ({
  url: storyUrl(section, id),
  published,
  updated,
  picture: picture && jpegOf(picture).path,
});

function detailsOf(frontMatter: FrontMatter, measure: Measure): StoredDetails {
  const { lead, social, title } = frontMatter;
  const picture = social?.picture && {
    src: social.picture,
    alt: social.picture === lead?.src ? lead.alt : (social.title ?? title),
    credit: lead?.credit ?? "",
  };
  return {
    sources: frontMatter.sources,
    proof: frontMatter.proof,
    changes: frontMatter.changes.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    aliases: frontMatter.aliases,
    social: social && { ...social, picture: picture ? pictureOf(picture, measure) : undefined },
    promo: frontMatter.promo,
    withdrawn: frontMatter.status === "withdrawn" ? frontMatter.withdrawn : undefined,
  };
}

function pictureOf(reference: PictureReference, measure: Measure): Picture | undefined {
  const measured = measure(reference.src);
  if (measured?.width == null || measured.height == null) return undefined;
  const { hash, width, height } = measured;
  return { ...reference, hash, width, height };
}
