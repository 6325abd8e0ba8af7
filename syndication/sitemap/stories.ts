import type { ISitemapField } from "next-sitemap";
import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { StoryLine } from "#newsroom/story.ts";
import { pictureFor } from "../body/place.ts";
import type { Publication } from "../publication.ts";
import { videosOf } from "../videos.ts";
import { type SitemapPart, URLS_PER_SITEMAP } from "./months.ts";

/** The stories of a month with their pictures and films; empty where there is no such part. */
export function storyFields(
  news: Catalogue,
  publication: Publication,
  { month, part }: SitemapPart,
): ISitemapField[] {
  return news.outline({ date: month }, part, URLS_PER_SITEMAP).map((line) => ({
    // Slugs need no escaping: joining is ten times as fast as parsing, and a month has ten thousand of them.
    loc: publication.origin + line.url,
    lastmod: line.updated,
    images: line.picture && [{ loc: address(pictureFor(publication, line.picture).src) }],
    videos: line.hasVideo ? videoFields(news, publication, line) : undefined,
  }));
}

/** next-sitemap asks for a URL and reads its address only; ten thousand need not be parsed for that. */
const address = (href: string) => ({ href }) as URL;

function videoFields(news: Catalogue, publication: Publication, { id, published }: StoryLine) {
  const story = news.story(id);
  if (!story) return undefined;
  return videosOf(story, publication).flatMap((video) =>
    video.poster
      ? [
          {
            title: video.title,
            description: video.description,
            thumbnailLoc: address(video.poster.src),
            contentLoc: video.contentUrl ? address(video.contentUrl) : undefined,
            playerLoc: video.embedUrl ? address(video.embedUrl) : undefined,
            duration: video.seconds,
            publicationDate: published,
          },
        ]
      : [],
  );
}
