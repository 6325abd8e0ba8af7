import type { Metadata } from "next";
import { variantUrl, variantWidths } from "#newsroom/pictures.ts";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import type { Picture, Story } from "#newsroom/story.ts";

/** Networks read JPEG; 1280 px is wide enough for all of them. */
function socialImage(picture: Picture) {
  const width = variantWidths(picture).findLast((candidate) => candidate <= 1280) ?? picture.width;
  const height = Math.round((picture.height * width) / picture.width);
  return { url: variantUrl(picture, width, "jpg"), width, height, alt: picture.alt, type: "image/jpeg" };
}

const locale = (language: string) => language.replace("-", "_");

/** Title, description, canonical address and cards of a story. */
export function storyMetadata(story: Story, newspaper: Newspaper): Metadata {
  const title = story.social?.title ?? story.title;
  const description = story.social?.description ?? story.standfirst;
  const picture = story.social?.picture ?? story.picture;
  return {
    title: story.title,
    description,
    alternates: { canonical: story.url },
    authors: story.authors.map(({ name, slug }) => ({ name, url: `/authors/${slug}` })),
    robots: { "max-image-preview": "large", "max-snippet": -1 },
    openGraph: {
      type: "article",
      title,
      description,
      url: story.url,
      siteName: newspaper.name,
      locale: locale(story.language),
      publishedTime: story.published,
      modifiedTime: story.updated,
      section: story.section.title,
      authors: story.authors.map((author) => author.name),
      tags: story.topics.map((topic) => topic.title),
      images: picture ? [socialImage(picture)] : [],
    },
    twitter: { card: picture ? "summary_large_image" : "summary", title, description },
  };
}

/** Title, description and canonical address of any other page. */
export function pageMetadata(title: string, description: string, path: string): Metadata {
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: { type: "website", title, description, url: path },
    twitter: { card: "summary", title, description },
  };
}
