import type { AnalysisNewsArticle, BackgroundNewsArticle, NewsArticle, OpinionNewsArticle } from "schema-dts";
import type { StoryKind } from "#newsroom/schema/article.ts";
import type { Story } from "#newsroom/story.ts";
import { at, type Publication } from "../publication.ts";
import { author } from "./author.ts";
import { authorId, onPage, organizationId } from "./names.ts";
import { pictures } from "./picture.ts";

export type ArticleNode = NewsArticle | OpinionNewsArticle | AnalysisNewsArticle | BackgroundNewsArticle;

const TYPES = {
  news: "NewsArticle",
  feature: "NewsArticle",
  explainer: "BackgroundNewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
} as const satisfies Record<Exclude<StoryKind, "live">, string>;

/**
 * Everything about a story that does not depend on its kind. Dates are those that the page shows. The text itself is
 * left to the page: no search engine asks for articleBody, and it would be in the reader's bytes twice.
 */
export function storyFacts(story: Story, publication: Publication) {
  const paper = { "@id": organizationId(publication) };
  return {
    "@id": onPage(publication, story.url, "article"),
    headline: story.title,
    alternativeHeadline: story.social?.title,
    description: story.standfirst,
    url: at(publication, story.url),
    mainEntityOfPage: { "@id": onPage(publication, story.url, "webpage") },
    image: story.picture && pictures(story.picture, publication),
    datePublished: story.published,
    dateModified: story.updated,
    author: story.authors.map((signature) => author(signature, publication)),
    publisher: paper,
    articleSection: story.section.title,
    keywords: story.topics.map(({ title }) => title),
    inLanguage: story.language,
    wordCount: story.words,
    timeRequired: `PT${story.readingMinutes}M`,
    locationCreated: story.dateline ? { "@type": "Place" as const, name: story.dateline } : undefined,
    isAccessibleForFree: true,
    license: at(publication, publication.newspaper.syndication.licence.terms),
    citation: story.sources.map(({ title, url, date }) => ({
      "@type": "CreativeWork" as const,
      name: title,
      url: url && at(publication, url),
      datePublished: date,
    })),
    correction: story.corrections.map(({ at: when, title, note }) => ({
      "@type": "CorrectionComment" as const,
      name: title,
      text: note,
      datePublished: when,
      author: { "@id": authorId(publication, story.authors[0]?.slug ?? "") },
    })),
    workTranslation: story.translations.map(({ url }) => ({ "@id": onPage(publication, url, "article") })),
  };
}

/** A story of any kind but `live`. */
export const article = (
  story: Story & { kind: Exclude<StoryKind, "live"> },
  publication: Publication,
): ArticleNode => {
  const node = { "@type": TYPES[story.kind], ...storyFacts(story, publication) };
  return node as ArticleNode;
};
