/** What a reader typed, as FTS5's query language and as the words to mark in a snippet. */
export type Sought = { match: string; words: string[] };

const PART = /(-?)(?:"([^"]*)"?|(\S+))/g;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const MOST_PARTS = 12;

/** Words are all sought, "phrases" word for word, -exclusions kept out. Undefined where nothing is sought. */
export function readSearch(text: string): Sought | undefined {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  const words: string[] = [];
  for (const [, minus, phrase, word] of [...text.slice(0, 400).matchAll(PART)].slice(0, MOST_PARTS)) {
    const parts = (phrase ?? word ?? "").match(WORD) ?? [];
    if (parts.length === 0) continue;
    (minus ? unwanted : wanted).push(`"${parts.join(" ")}"`);
    if (!minus) words.push(...parts);
  }
  if (wanted.length === 0) return undefined;
  const without = unwanted.map((part) => ` NOT ${part}`).join("");
  return { match: wanted.join(" AND ") + without, words };
}
