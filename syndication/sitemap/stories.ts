import type { Element } from "hast";
import type { ISitemapField } from "next-sitemap";
import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Publication } from "../publication.ts";
import { readVideo } from "../videos.ts";
import { address } from "./address.ts";
import { type SitemapPart, URLS_PER_SITEMAP } from "./months.ts";
import { videoEntry } from "./video.ts";

/** The stories of a month with their pictures and films; none where there is no such part. */
export function* storyFields(
  news: Catalogue,
  publication: Publication,
  { month, part }: SitemapPart,
): Generator<ISitemapField> {
  for (const line of news.outline({ date: month }, part, URLS_PER_SITEMAP))
    yield {
      // Paths are escaped already: joining is ten times as fast as parsing, and a month has ten thousand of them.
      loc: publication.origin + line.url,
      lastmod: line.updated,
      ...(line.picture && { images: [{ loc: address(publication.origin + line.picture) }] }),
      ...(line.films && { videos: videoFields(line.films, line.published, publication) }),
    };
}

const videoFields = (films: Element[], published: string, publication: Publication) =>
  films
    .map((film) => readVideo(film, publication))
    .flatMap(({ poster, ...video }) => (poster ? [videoEntry({ ...video, poster }, published)] : []));
