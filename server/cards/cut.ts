import sharp, { type Sharp } from "sharp";
import type { Focus } from "#syndication/cards/crop.ts";
import { MOST_PIXELS } from "../media/variant.ts";

const SVG_DPI = 72;
const MOST_DPI = 2400;

/** Cuts a picture to a shape around its focus point (percent), at full size of that shape. */
export async function cut(
  original: Buffer,
  shape: { width: number; height: number },
  focus: Focus,
): Promise<Sharp> {
  const limits = { limitInputPixels: MOST_PIXELS, failOn: "error" } as const;
  const { width, height, format, orientation = 1 } = await sharp(original, limits).metadata();
  const [wide, high] = orientation >= 5 ? [height, width] : [width, height];
  const scale = Math.max(shape.width / wide, shape.height / high);
  const size = {
    width: Math.max(shape.width, Math.round(wide * scale)),
    height: Math.max(shape.height, Math.round(high * scale)),
  };
  const density = format === "svg" ? Math.min(MOST_DPI, Math.max(1, SVG_DPI * scale)) : SVG_DPI;
  const corner = (length: number, part: number, percent: number) =>
    Math.round(Math.min(Math.max(0, (length * percent) / 100 - part / 2), length - part));
  return sharp(original, { ...limits, density })
    .autoOrient()
    .resize({ ...size, fit: "fill" })
    .extract({
      left: corner(size.width, shape.width, focus[0]),
      top: corner(size.height, shape.height, focus[1]),
      ...shape,
    });
}
