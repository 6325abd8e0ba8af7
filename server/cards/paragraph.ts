import type { Setter } from "./type.ts";

export type Paragraph = { size: number; leading: number; lines: string[] };

const LEADING = 1.12;
const ELLIPSIS = "…";

/** Breaks a text into lines of at most `width` pixels; a word that is longer is broken where it must be. */
function breakLines(text: string, size: number, width: number, setter: Setter): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (setter.width(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = "";
    let used = 0;
    for (const character of word) {
      const wide = setter.width(character, size);
      if (line && used + wide > width) {
        lines.push(line);
        line = "";
        used = 0;
      }
      line += character;
      used += wide;
    }
  }
  return line ? [...lines, line] : lines;
}

/** The largest of these sizes in which a text fits a box; in the smallest, what does not fit is cut off. */
export function fitParagraph(
  text: string,
  sizes: readonly number[],
  box: { width: number; height: number },
  setter: Setter,
): Paragraph {
  const set = (size: number) => ({
    size,
    leading: Math.round(size * LEADING),
    lines: breakLines(text, size, box.width, setter),
  });
  const isWhole = (word: string, size: number) => setter.width(word, size) <= box.width;
  const tall = ({ lines, leading }: Paragraph) => lines.length * leading;
  for (const size of sizes) {
    const paragraph = set(size);
    if (tall(paragraph) <= box.height && text.split(" ").every((word) => isWhole(word, size)))
      return paragraph;
  }
  const smallest = set(Math.min(...sizes));
  const most = Math.max(1, Math.floor(box.height / smallest.leading));
  if (smallest.lines.length <= most) return smallest;
  const kept = smallest.lines.slice(0, most);
  const last = (kept.at(-1) ?? "").replace(/[\s.,;:]*\S*$/u, "");
  return { ...smallest, lines: [...kept.slice(0, -1), `${last}${ELLIPSIS}`] };
}
