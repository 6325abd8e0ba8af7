import type { Element, RootContent } from "hast";
import type { VocabularyProps } from "#newsroom/body/vocabulary.ts";
import type { Story } from "#newsroom/story.ts";
import { fileFor, pictureFor } from "./body/place.ts";
import type { Publication } from "./publication.ts";

/** A film within a story. One of `contentUrl` and `embedUrl` is there; `seconds` is its length. */
export type StoryVideo = {
  title: string;
  description: string;
  credit: string;
  transcript?: string;
  poster?: { src: string; width: number; height: number };
  seconds: number;
  contentUrl?: string;
  embedUrl?: string;
};

/** Seconds of a duration as authors write it, 1:12 or 1:02:03. */
const secondsOf = (duration: string) => duration.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

/** The films of a story, in their order. */
export function videosOf(story: Story, publication: Publication): StoryVideo[] {
  const find = (node: RootContent): StoryVideo[] => {
    if (node.type !== "element") return [];
    return node.tagName === "Video" ? [readVideo(node, publication)] : node.children.flatMap(find);
  };
  return story.body.children.flatMap(find);
}

/** What a `Video` element says. */
export function readVideo({ properties }: Element, publication: Publication): StoryVideo {
  const video = properties as unknown as VocabularyProps["Video"];
  const { posterHash: hash, posterWidth: width, posterHeight: height } = properties;
  const measured = typeof hash === "string" && typeof width === "number" && typeof height === "number";
  return {
    title: video.title,
    description: video.caption,
    credit: video.credit,
    transcript: video.transcript,
    poster: measured ? pictureFor(publication, { src: video.poster, hash, width, height }) : undefined,
    seconds: secondsOf(video.duration),
    contentUrl: fileFor(publication, properties),
    embedUrl: video.youtube && `https://www.youtube-nocookie.com/embed/${video.youtube}`,
  };
}
