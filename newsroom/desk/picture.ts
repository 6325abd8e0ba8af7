import { lstatSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { fingerprintOf } from "../catalogue/stored.ts";
import type { Stamp } from "../manuscript/file.ts";
import { broken, type Checked, sound } from "../problem.ts";

export type Media = Stamp & { hash: string; bytes: number; width: number | null; height: number | null };

const MEGABYTE = 1_000_000;
const MOST = { drawing: 2 * MEGABYTE, picture: 60 * MEGABYTE, film: 2_000 * MEGABYTE };
/** 100 megapixels decode to 400 MB: no newspaper needs more, and a "picture bomb" is nothing else. */
const MOST_PIXELS = 100 * MEGABYTE;

/** Measures and identifies a file of media/. Undefined where it is gone. Reads a picture's header only, never its pixels. */
export async function readMedia(path: string): Promise<Checked<Media> | undefined> {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (stats.isSymbolicLink())
    return broken({ message: "is a symbolic link: content/ holds its files itself, copy the file here" });
  if (!stats.isFile()) return broken({ message: "is not a file" });
  const kind = kindOf(path);
  if (!kind)
    return broken({
      message:
        "is of no kind that is printed: use svg, jpg, png, webp, avif, mp4, webm, mp3, m4a, ogg or vtt",
    });
  if (stats.size > MOST[kind])
    return broken({
      message: `has ${Math.ceil(stats.size / MEGABYTE)} MB, and a ${kind} may have ${MOST[kind] / MEGABYTE}`,
    });
  const bytes = readFileSync(path);
  const media = { mtime: stats.mtimeMs, size: stats.size, bytes: stats.size, hash: fingerprintOf(bytes) };
  if (kind === "film") return sound({ ...media, width: null, height: null });
  const wrong = kind === "drawing" ? sayDangerous(bytes) : sayCutOff(bytes);
  if (wrong) return broken({ message: wrong });
  const size = await measure(bytes);
  return size.ok ? sound({ ...media, ...size.value }) : size;
}

function kindOf(path: string): keyof typeof MOST | undefined {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  if (extension === "svg") return "drawing";
  if (/^(?:jpe?g|png|webp|avif)$/.test(extension)) return "picture";
  return /^(?:mp4|webm|mp3|m4a|ogg|vtt)$/.test(extension) ? "film" : undefined;
}

async function measure(bytes: Buffer): Promise<Checked<{ width: number; height: number }>> {
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height } = autoOrient;
    if (width * height > MOST_PIXELS)
      return broken({
        message: `has ${width} × ${height} pixels, and a picture may have 100 million: make it smaller`,
      });
    return sound({ width, height });
  } catch (error) {
    return broken({ message: `cannot be read as a picture: ${(error as Error).message.split("\n")[0]}` });
  }
}

/** A drawing is shown as a picture, where it cannot run; but its text is also parsed here, so nothing in it may expand or reach out. */
function sayDangerous(bytes: Buffer): string | undefined {
  const text = bytes.toString("utf8");
  if (/<!ENTITY/i.test(text)) return "declares entities: remove the <!DOCTYPE … > from the drawing";
  if (/<script|<foreignObject|\son\w+\s*=/i.test(text))
    return "has script in it: export the drawing again without";
  return undefined;
}

function sayCutOff(bytes: Buffer): string | undefined {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const isPng = bytes.subarray(1, 4).toString("latin1") === "PNG";
  const end = bytes.subarray(-64 * 1024);
  const cut =
    (isJpeg && end.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0) || (isPng && end.lastIndexOf("IEND") < 0);
  return cut ? "is cut off: its end is missing, save it again" : undefined;
}
