import { createHash } from "node:crypto";
import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Change } from "#newsroom/schema/article.ts";
import type { StoryCard } from "#newsroom/story.ts";
import type { NewCampaign } from "../ports/store.ts";
import type { Target } from "../wishes.ts";
import { cardOf } from "./moved.ts";

/** What mail and push say of a story. */
export type StoryNote = {
  id: string;
  /** Site path. */
  url: string;
  title: string;
  standfirst: string;
  section: string;
  byline: string;
  published: string;
  language: string;
  direction: "ltr" | "rtl";
  topics: { slug: string; title: string }[];
};

export type AlertContent = {
  story: StoryNote;
  breaking: boolean;
  /** The correction that this alert is about; none for a story that went live. */
  correction?: { at: string; title: string; note: string };
};

export const noteOf = (card: StoryCard): StoryNote => ({
  id: card.id,
  url: card.url,
  title: card.title,
  standfirst: card.standfirst,
  section: card.section.title,
  byline: card.authors.map(({ name }) => name).join(", "),
  published: card.published,
  language: card.language,
  direction: card.direction,
  topics: card.topics.map(({ slug, title }) => ({ slug, title })),
});

/** Alerts in the words of their stories as these stand now; none of a story that is not there, or of a correction that was taken back. */
export const standing = (
  catalogue: Pick<Catalogue, "card" | "resolve">,
  alerts: readonly AlertContent[],
): AlertContent[] =>
  alerts.flatMap(({ story, breaking, correction }) => {
    const card = cardOf(catalogue, story);
    if (!card) return [];
    if (!correction) return [{ story: noteOf(card), breaking }];
    const printed = card.corrections.find(({ at }) => at === correction.at);
    if (!printed) return [];
    const { at, title, note } = printed;
    return [{ story: noteOf(card), breaking, correction: { at, title, note } }];
  });

/** Everything that somebody may follow to be told of this story. */
const targetsOf = (card: StoryCard): Target[] => [
  ...card.topics.map(({ slug }) => ({ kind: "topic" as const, target: slug })),
  ...card.authors.map(({ slug }) => ({ kind: "author" as const, target: slug })),
  { kind: "section", target: card.section.slug },
  { kind: "story", target: card.id },
];

/** Short enough for the Topic field of Web Push (RFC 8030, 5.4: at most 32 characters of base64url). */
export const shortName = (id: string) => createHash("sha256").update(id).digest("base64url").slice(0, 22);

/** The story is live, or became breaking: one campaign for both, so that nobody is told twice. */
export const newsCampaign = (card: StoryCard, breakingLetters: string[], at: number): NewCampaign => ({
  id: `alert:${card.id}`,
  kind: "alert",
  story: card.id,
  breaking: card.breaking,
  content: { story: noteOf(card), breaking: card.breaking } satisfies AlertContent,
  targets: targetsOf(card),
  letters: card.breaking ? breakingLetters : [],
  at,
});

export const correctionCampaign = (card: StoryCard, correction: Change, at: number): NewCampaign => ({
  id: `alert:${card.id}:correction:${correction.at}`,
  kind: "alert",
  story: card.id,
  breaking: false,
  content: {
    story: noteOf(card),
    breaking: false,
    correction: { at: correction.at, title: correction.title, note: correction.note },
  } satisfies AlertContent,
  targets: targetsOf(card),
  letters: [],
  at,
});
