import type { Element, RootContent } from "hast";
import type { Body } from "../body/body.ts";
import type { FrontMatter } from "../schema/article.ts";

const MENTION = /media\/[\p{L}\p{N}._/-]{1,300}\.(?:svg|jpe?g|png|webp|avif|mp4|webm|mp3|m4a|ogg|vtt)/giu;

/** Everything in a manuscript that may be the path of a media file: finds its readers when the file changes, without parsing. */
export const mediaMentioned = (text: string): string[] => [...new Set(text.match(MENTION))].sort();

/** The media files that a story shows, and what each must be. */
export type MediaUse = { src: string; kind: "picture" | "file" };

export function mediaOfFrontMatter({ lead, social }: FrontMatter): MediaUse[] {
  return [lead?.src, social?.picture].flatMap((src) => (src ? [{ src, kind: "picture" as const }] : []));
}

export function mediaOfBody(body: Body): MediaUse[] {
  const uses: MediaUse[] = [];
  const walk = (node: RootContent) => {
    if (node.type !== "element") return;
    const { src, poster, captions } = node.properties;
    if (src && MEDIA.has(node.tagName))
      uses.push({ src: String(src), kind: node.tagName === "Figure" ? "picture" : "file" });
    if (poster) uses.push({ src: String(poster), kind: "picture" });
    if (captions) uses.push({ src: String(captions), kind: "file" });
    for (const child of (node as Element).children) walk(child);
  };
  for (const block of body.children) walk(block);
  return uses;
}

const MEDIA = new Set(["Figure", "Video", "Audio"]);

/** The place (from 1) of a word in a text: media paths are written as they are, so a search finds them. */
export function placeOfWord(text: string, word: string): { line?: number; column?: number } {
  const index = text.indexOf(word);
  if (index < 0) return {};
  const lines = text.slice(0, index).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
