import sharp, { type Sharp } from "sharp";
import type { PictureFormat } from "#newsroom/pictures.ts";
import { type Credit, xmpOf } from "./credit.ts";

/** A picture larger than this (in pixels) is refused: its bytes may be few, but not its memory. */
export const MOST_PIXELS = 80_000_000;
/** Part of a kept variant's name: raise it when the settings below change. */
export const RECIPE = 1;
const SVG_DPI = 72;

sharp.cache(false);
sharp.concurrency(1);

const ENCODE = {
  avif: (picture) => picture.avif({ quality: 55, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 80, effort: 4 }),
  jpg: (picture) => picture.flatten({ background: "#ffffff" }).jpeg({ quality: 82, mozjpeg: true }),
} satisfies Record<PictureFormat, (picture: Sharp) => Sharp>;

export type Wanted = { width: number; format: PictureFormat; drawing: boolean; credit: Credit };

/** The original at a width in a format, upright, with its credit inside and nothing else of its metadata (no place, no camera). */
export async function makeVariant(original: Buffer, wanted: Wanted): Promise<Buffer> {
  const { width, format, drawing, credit } = wanted;
  const limits = { limitInputPixels: MOST_PIXELS, failOn: "error" } as const;
  const own = drawing ? await sharp(original, limits).metadata() : undefined;
  const density = own ? Math.min(2400, Math.max(1, (SVG_DPI * width) / own.width)) : SVG_DPI;
  const picture = sharp(original, { ...limits, density })
    .autoOrient()
    .resize({ width, withoutEnlargement: !drawing })
    .withXmp(xmpOf(credit))
    .withExif({
      IFD0: {
        ...(credit.creator || credit.credit ? { Artist: credit.creator ?? credit.credit ?? "" } : {}),
        ...(credit.licence ? { Copyright: credit.licence } : {}),
      },
    });
  return await ENCODE[format](picture).toBuffer();
}
