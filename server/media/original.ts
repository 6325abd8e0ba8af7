import { createHash } from "node:crypto";
import { open, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import type { MediaFile } from "#newsroom/story.ts";

/** The file has gone or is another one by now: its address is no longer good. */
export class Gone extends Error {
  override name = "Gone";
}

const MOST_BYTES = 60_000_000;

/** The absolute path of a media file; never outside content/media, wherever links point. */
export async function mediaPath(contentDir: string, src: string): Promise<string> {
  const [room, path] = await Promise.all([
    realpath(join(contentDir, "media")),
    realpath(join(contentDir, src)),
  ]).catch(() => [undefined, undefined]);
  if (!room || !path?.startsWith(room + sep)) throw new Gone(`${src} is not there`);
  return path;
}

/** The bytes that the hash was made of. */
export async function readOriginal(contentDir: string, file: MediaFile): Promise<Buffer> {
  const handle = await open(await mediaPath(contentDir, file.src));
  try {
    const { size } = await handle.stat();
    if (size > MOST_BYTES)
      throw new Error(`${file.src} has ${size} bytes: a picture has at most ${MOST_BYTES}`);
    const bytes = await handle.readFile();
    if (!createHash("sha256").update(bytes).digest("hex").startsWith(file.hash))
      throw new Gone(`${file.src} has changed`);
    return bytes;
  } finally {
    await handle.close();
  }
}
