import type { Metadata } from "next";
import type { Story } from "#newsroom/story.ts";
import { authorUrl } from "#newsroom/urls.ts";
import { storyCard } from "../cards/card.ts";
import { at, type Publication } from "../publication.ts";
import { cardImage, feedLinks, locale, OPEN, twitterSite, windowTitle } from "./shared.ts";

/** The story in its other languages, itself included, and the one for readers of none of them. */
function languages(story: Story, { newspaper }: Publication): Record<string, string> | undefined {
  if (story.translations.length === 0) return undefined;
  const all = [{ language: story.language, url: story.url }, ...story.translations];
  const chosen = all.find(({ language }) => language === newspaper.language) ?? all.toSorted(byUrl)[0];
  return {
    ...Object.fromEntries(all.map(({ language, url }) => [language, url])),
    "x-default": chosen?.url ?? story.url,
  };
}
const byUrl = (a: { url: string }, b: { url: string }) => (a.url < b.url ? -1 : 1);

/** The head of a story's page. */
export function storyMetadata(story: Story, publication: Publication): Metadata {
  const { newspaper } = publication;
  const title = story.social?.title ?? story.title;
  const description = story.social?.description ?? story.standfirst;
  const image = cardImage({ story: story.id }, storyCard(story, newspaper));
  const picture = story.social?.picture ?? story.picture;
  return {
    title: windowTitle(story.title, newspaper),
    description,
    alternates: {
      canonical: story.url,
      languages: languages(story, publication),
      types: {
        ...feedLinks("/", newspaper.name),
        "text/markdown": `${story.url}.md`,
        "application/json+oembed": `/oembed?url=${encodeURIComponent(at(publication, story.url))}`,
      },
    },
    authors: story.authors.map(({ name, slug }) => ({ name, url: authorUrl(slug) })),
    robots: OPEN,
    openGraph: {
      type: "article",
      title,
      description,
      url: story.url,
      siteName: newspaper.name,
      locale: locale(story.language),
      alternateLocale: story.translations.map(({ language }) => locale(language)),
      publishedTime: story.published,
      modifiedTime: story.updated,
      section: story.section.title,
      authors: story.authors.map(({ slug }) => at(publication, authorUrl(slug))),
      tags: story.topics.map((topic) => topic.title),
      images: [{ ...image, alt: picture ? `${title}. ${picture.alt}` : title }],
    },
    twitter: {
      card: "summary_large_image",
      site: twitterSite(publication),
      title,
      description,
      images: [{ url: image.url, alt: title }],
    },
  };
}
