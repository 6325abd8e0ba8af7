import { LRUCache } from "lru-cache";
import sharp from "sharp";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import { drawIcon, type IconKind } from "./draw.ts";
import { letterOutline } from "./letter.ts";

/** Every icon that the site has, by file name: its kind, and its side in pixels. */
export const ICONS = {
  "32.png": { kind: "any", side: 32 },
  "180.png": { kind: "any", side: 180 },
  "192.png": { kind: "any", side: 192 },
  "512.png": { kind: "any", side: 512 },
  "maskable-512.png": { kind: "maskable", side: 512 },
  "badge.png": { kind: "badge", side: 96 },
} as const satisfies Record<string, { kind: IconKind; side: number }>;

const drawn = new LRUCache<string, Buffer>({ max: 32 });

/** A PNG of the newspaper's icon in its present name and colours; undefined where there is no icon of that name. */
export async function icon(newspaper: Newspaper, name: string): Promise<Buffer | undefined> {
  const wanted = Object.hasOwn(ICONS, name) ? ICONS[name as keyof typeof ICONS] : undefined;
  if (!wanted) return undefined;
  const [first = "S"] = newspaper.wordmark.dotted;
  const svg = drawIcon(newspaper, await letterOutline(first), wanted.kind);
  const key = `${wanted.side} ${svg}`;
  const had = drawn.get(key);
  if (had) return had;
  const png = await sharp(Buffer.from(svg)).resize(wanted.side).png({ compressionLevel: 9 }).toBuffer();
  drawn.set(key, png);
  return png;
}
