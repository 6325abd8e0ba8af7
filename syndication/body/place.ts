import type { Properties } from "hast";
import type { Calendar } from "#newsroom/dates.ts";
import { jpegOf, mediaUrl } from "#newsroom/pictures.ts";
import { absolute } from "#newsroom/urls.ts";

/** Where a story stands, so that its body can be read elsewhere. */
export type Place = { origin: string; url: string; calendar: Calendar };

/** An address as it is good anywhere: the story's own fragments and the site's paths become absolute. */
export const elsewhere = ({ origin, url }: Place, href: string) =>
  absolute(origin, href.startsWith("#") ? url + href : href);

/** The widest JPEG of a picture that is no wider than `most` pixels, where there is one. */
export function pictureFor(
  { origin }: Pick<Place, "origin">,
  picture: { src: string; hash: string; width: number; height: number },
  most?: number,
) {
  const { path, width } = jpegOf(picture, most);
  // Such paths are escaped already.
  return { src: origin + path, width, height: Math.round((picture.height * width) / picture.width) };
}

/** The address of a film or a recording; undefined where the file is not there. */
export const fileFor = ({ origin }: Pick<Place, "origin">, { src, hash }: Properties) =>
  typeof src === "string" && typeof hash === "string" ? absolute(origin, mediaUrl({ src, hash })) : undefined;
