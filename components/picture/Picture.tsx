import { variantSet, variantUrl } from "#newsroom/pictures.ts";
import type { Picture as MeasuredPicture } from "#newsroom/story.ts";
import css from "./Picture.module.css";

/** How wide a picture stands on the page: the `sizes` of its variants. */
export const SIZES = {
  /** Across text and aside. */
  wide: "(min-width: 80rem) 61rem, (min-width: 64rem) calc(100vw - 18rem), 100vw",
  /** The measure of the text. */
  text: "(min-width: 64rem) 38rem, (min-width: 40rem) 37rem, 100vw",
  /** The front page's lead. */
  lead: "(min-width: 80rem) 36rem, (min-width: 64rem) 45vw, 100vw",
  /** A third of the page, or the small square beside a headline on a telephone. */
  third: "(min-width: 64rem) 21rem, (min-width: 40rem) 45vw, 30vw",
  /** Beside an item of a list. */
  thumb: "(min-width: 64rem) 11rem, 26vw",
} as const;

const tenth = (percent: number | undefined) =>
  percent === undefined || Math.round(percent / 10) === 5 ? undefined : Math.round(percent / 10);

/**
 * A picture in the formats and widths that the newsroom keeps of it. Crops keep the focus point, to the nearest
 * tenth, by attributes, since the page's security policy allows no style attribute.
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
  return (
    <picture>
      <source type="image/avif" srcSet={variantSet(picture, "avif")} sizes={SIZES[size]} />
      <img
        className={css.picture}
        src={variantUrl(picture, 960, "webp")}
        srcSet={variantSet(picture, "webp")}
        sizes={SIZES[size]}
        alt={alt}
        width={picture.width}
        height={picture.height}
        data-x={tenth(picture.focus?.[0])}
        data-y={tenth(picture.focus?.[1])}
        {...(lead ? { fetchPriority: "high" } : { loading: "lazy", decoding: "async" })}
      />
    </picture>
  );
}
