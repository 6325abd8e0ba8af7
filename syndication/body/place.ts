import type { Properties } from "hast";
import type { Calendar } from "#newsroom/dates.ts";
import { mediaUrl, variantUrl, variantWidths } from "#newsroom/pictures.ts";
import { absolute } from "#newsroom/urls.ts";

/** Where a story stands, so that its body can be read elsewhere. */
export type Place = { origin: string; url: string; calendar: Calendar };

/** An address as it is good anywhere: the story's own fragments and the site's paths become absolute. */
export const elsewhere = ({ origin, url }: Place, href: string) =>
  absolute(origin, href.startsWith("#") ? url + href : href);

/** Pixels of a feed reader's column on a sharp screen. */
export const WIDEST = 1280;

/** The widest JPEG of a picture that is no wider than `most` pixels, where there is one. */
export function pictureFor(
  { origin }: Pick<Place, "origin">,
  picture: { src: string; hash: string; width: number; height: number },
  most = WIDEST,
) {
  const width = variantWidths(picture).findLast((one) => one <= most) ?? picture.width;
  const height = Math.round((picture.height * width) / picture.width);
  // Such addresses are escaped already: joining is ten times as fast as parsing, and sitemaps have thousands.
  return { src: origin + variantUrl(picture, width, "jpg"), width, height };
}

/** The address of a film or a recording; undefined where the file is not there. */
export const fileFor = ({ origin }: Pick<Place, "origin">, { src, hash }: Properties) =>
  typeof src === "string" && typeof hash === "string" ? absolute(origin, mediaUrl({ src, hash })) : undefined;
