/**
 * Addresses of media, pure: the bytes' hash is part of each, so that what stands there never changes and may be
 * kept for ever. The server makes a variant when it is first asked for.
 */
export const PICTURE_WIDTHS = [320, 640, 960, 1280, 1920] as const;
const PICTURE_FORMATS = ["avif", "webp", "jpg"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** A file of content/media: `src` as the author names it, `hash` the first 16 hex digits of its bytes' SHA-256. */
type Hashed = { src: string; hash: string };
type Measured = Hashed & { width: number };

const fileName = (src: string) => src.slice(src.lastIndexOf("/") + 1);
const stem = (src: string) => fileName(src).replace(/\.[^.]*$/, "");

/** A drawing has no pixels of its own, so every width of it is sharp. */
export const isDrawing = (src: string) => /\.svg$/i.test(src);

/** The widths, in pixels, that exist of a picture, smallest first. A photograph is never enlarged: its last is its own. */
export function variantWidths(picture: Measured): number[] {
  if (isDrawing(picture.src)) return [...PICTURE_WIDTHS];
  const smaller = PICTURE_WIDTHS.filter((width) => width < picture.width);
  const largest = PICTURE_WIDTHS.at(-1) ?? 0;
  return picture.width > largest ? [...smaller] : [...smaller, picture.width];
}

/** /media/{hash}/{name}-{width}.{format}; `width` is one of `variantWidths(picture)`. */
export const variantUrl = (picture: Hashed, width: number, format: PictureFormat) =>
  `/media/${picture.hash}/${encodeURIComponent(stem(picture.src))}-${width}.${format}`;

/** Pixels of a feed reader's column on a sharp screen; search engines ask for at least 1200. */
export const WIDEST_ELSEWHERE = 1280;

/** The JPEG for whoever shows a picture on a page of his own: the widest of at most so many pixels, where there is one. */
export function jpegOf(picture: Measured, most: number = WIDEST_ELSEWHERE): { path: string; width: number } {
  const width = variantWidths(picture).findLast((one) => one <= most) ?? picture.width;
  return { path: variantUrl(picture, width, "jpg"), width };
}

/** A `srcset` of all variants in one format. */
export const variantSet = (picture: Measured, format: PictureFormat) =>
  variantWidths(picture)
    .map((width) => `${variantUrl(picture, width, format)} ${width}w`)
    .join(", ");

/** The file itself, as it lies in content/media: video, sound, captions. */
export const mediaUrl = (file: Hashed) => `/media/${file.hash}/${encodeURIComponent(fileName(file.src))}`;

/** What a media address asks for; undefined where it is none. `name` is the file's name without width and extension. */
export type MediaRequest = VariantRequest | { hash: string; file: string };
export type VariantRequest = { hash: string; name: string; width: number; format: PictureFormat };

const ADDRESS = /^\/media\/([0-9a-f]{16})\/([^/?#]{1,300})$/;
const VARIANT = /^(.+)-(\d{1,4})\.(avif|webp|jpg)$/;

/** Reads a path that `variantUrl` or `mediaUrl` made. A name that ends like a variant's is read as a variant's. */
export function readMediaPath(path: string): MediaRequest | undefined {
  const [, hash, encoded] = ADDRESS.exec(path) ?? [];
  if (!hash || !encoded) return undefined;
  let file: string;
  try {
    file = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  const [, name, width, format] = VARIANT.exec(file) ?? [];
  return name ? { hash, name, width: Number(width), format: format as PictureFormat } : { hash, file };
}
