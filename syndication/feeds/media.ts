import type { Element } from "xast";
import { x } from "xastscript";
import type { StoryCard } from "#newsroom/story.ts";
import { pictureFor } from "../body/place.ts";
import type { Publication } from "../publication.ts";

export const MEDIA_NAMESPACE = "http://search.yahoo.com/mrss/";

/** The lead picture with its credit (Media RSS 1.5.1). */
export function mediaContent({ picture }: StoryCard, publication: Publication): Element[] {
  if (!picture) return [];
  const { src, width, height } = pictureFor(publication, picture);
  return [
    x(
      "media:content",
      { url: src, type: "image/jpeg", medium: "image", width, height },
      ...(picture.caption ? [x("media:title", { type: "plain" }, picture.caption)] : []),
      x("media:description", { type: "plain" }, picture.alt),
      x("media:credit", { scheme: "urn:ebu", role: "author" }, picture.credit),
      ...(picture.licence ? [x("media:copyright", picture.licence)] : []),
    ),
  ];
}
