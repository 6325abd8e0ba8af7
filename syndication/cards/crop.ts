import type { Picture } from "#newsroom/story.ts";

/** The shapes that search engines ask for (Article, Discover), at least 1200 pixels wide. */
export const CROPS = {
  "16x9": { width: 1200, height: 675 },
  "4x3": { width: 1200, height: 900 },
  "1x1": { width: 1200, height: 1200 },
} as const;
export type Crop = keyof typeof CROPS;

/** Percent from the left and from the top, to the nearest ten: so many addresses and no more exist of a picture. */
export type Focus = readonly [number, number];
const nearestTen = (percent: number) => Math.round(percent / 10) * 10;
export const focusOf = ([x, y]: Focus = [50, 50]): Focus => [nearestTen(x), nearestTen(y)];

/** /cards/crop/{hash}/{ratio}-{x}-{y}.jpg: the picture in a shape, around its focus point. */
export const cropUrl = ({ hash, focus }: Pick<Picture, "hash" | "focus">, crop: Crop) =>
  `/cards/crop/${hash}/${[crop, ...focusOf(focus)].join("-")}.jpg`;

const ADDRESS = /^\/cards\/crop\/([0-9a-f]{16})\/(16x9|4x3|1x1)-(100|\d?0)-(100|\d?0)\.jpg$/;

/** Reads what `cropUrl` wrote. */
export function readCropPath(path: string): { hash: string; crop: Crop; focus: Focus } | undefined {
  const [, hash, crop, x, y] = ADDRESS.exec(path) ?? [];
  return hash ? { hash, crop: crop as Crop, focus: [Number(x), Number(y)] } : undefined;
}
