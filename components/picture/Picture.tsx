import { variantUrl, variantWidths } from "#newsroom/pictures.ts";
import type { Picture as MeasuredPicture } from "#newsroom/story.ts";
import css from "./Picture.module.css";

/** How wide a picture stands on the page, and the widest variant (pixels) that it can need there. */
const SIZES = {
  /** Across text and aside. */
  wide: { sizes: "(min-width: 80rem) 61rem, (min-width: 64rem) calc(100vw - 18rem), 100vw", most: 1920 },
  /** The measure of the text. */
  text: { sizes: "(min-width: 64rem) 38rem, (min-width: 40rem) 37rem, 100vw", most: 1280 },
  /** The front page's lead. */
  lead: { sizes: "(min-width: 80rem) 36rem, (min-width: 64rem) 45vw, 100vw", most: 1280 },
  /** A third of the page, or the small square beside a headline on a telephone. */
  third: { sizes: "(min-width: 64rem) 21rem, (min-width: 40rem) 45vw, 30vw", most: 960 },
  /** Beside an item of a list. */
  thumb: { sizes: "(min-width: 64rem) 11rem, 26vw", most: 640 },
} as const;

/** The class for 10, 30, 70 or 90 per cent, whichever is nearest; there is none for the middle. */
const step = (axis: "x" | "y", percent = 50) => {
  const nearest = Math.min(4, Math.floor(percent / 20)) * 20 + 10;
  return nearest === 50 ? undefined : css[`${axis}${nearest}`];
};

/**
 * A picture in AVIF, in the widths that the newsroom keeps of it, and once in WebP for the few browsers without AVIF.
 * Crops keep the focus point, to the nearest fifth, by classes: the security policy allows no style attribute.
 */
export function Picture({
  picture,
  size,
  alt = picture.alt,
  lead = false,
}: {
  picture: MeasuredPicture;
  size: keyof typeof SIZES;
  /** Empty where the words beside the picture say all that it says. */
  alt?: string;
  /** The page's first picture: fetched first, never lazily. */
  lead?: boolean;
}) {
  const { sizes, most } = SIZES[size];
  const [least = picture.width, ...larger] = variantWidths(picture);
  const widths = [least, ...larger.filter((width) => width <= most)];
  const [x, y] = picture.focus ?? [];
  const className = [css.picture, step("x", x), step("y", y)].filter(Boolean).join(" ");
  return (
    <picture>
      <source
        type="image/avif"
        srcSet={widths.map((width) => `${variantUrl(picture, width, "avif")} ${width}w`).join(", ")}
        sizes={sizes}
      />
      <img
        className={className}
        src={variantUrl(picture, widths.findLast((width) => width <= 960) ?? least, "webp")}
        alt={alt}
        width={picture.width}
        height={picture.height}
        {...(lead ? { fetchPriority: "high" } : { loading: "lazy", decoding: "async" })}
      />
    </picture>
  );
}
