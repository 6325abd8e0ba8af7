import type { IVideoEntry } from "next-sitemap";
import type { StoryVideo } from "../videos.ts";
import { address } from "./address.ts";

/** Limits of sitemap-video/1.1: characters, and seconds. */
const MOST = { title: 100, description: 2048, duration: 28_800 };

/** A film as search engines ask for it. */
export const videoEntry = (
  {
    title,
    description,
    seconds,
    contentUrl,
    embedUrl,
    poster,
  }: StoryVideo & Required<Pick<StoryVideo, "poster">>,
  published: string,
): IVideoEntry => ({
  title: cut(title, MOST.title),
  description: cut(description, MOST.description),
  thumbnailLoc: address(poster.src),
  contentLoc: contentUrl ? address(contentUrl) : undefined,
  playerLoc: embedUrl ? address(embedUrl) : undefined,
  duration: seconds <= MOST.duration ? seconds : undefined,
  publicationDate: published,
});

function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}
