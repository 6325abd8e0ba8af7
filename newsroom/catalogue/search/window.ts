import type { Phrase } from "./sought.ts";

const BEFORE = 200;
const AFTER = 500;
/** What Porter's rules may take off the end of a word, in most cases. */
const MOST_ENDING = 3;
const LEAST_STEM = 3;

/** Case and accents folded letter by letter, so that places in the text stay what they are. */
const folded = (text: string) =>
  text.toLowerCase().replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize("NFD")[0] as string);

const stem = (word: string) =>
  folded(word)
    .slice(0, Math.max(LEAST_STEM, word.length - MOST_ENDING))
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "");

/** Where words probably stand: a guess that is quicker than the tokenizer, to spare it most of the text. */
export function openWindow(phrases: readonly Phrase[]) {
  const patterns = phrases.map((phrase) => phrase.map(stem).join("[\\p{L}\\p{M}]*[^\\p{L}\\p{N}]+"));
  const sought = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})`, "u");

  return {
    stands: (text: string) => sought.test(folded(text)),

    /** The text around the first place, with … where it was cut; nothing where there is none. */
    around(text: string): string {
      const lower = folded(text);
      const at = lower.length === text.length ? (sought.exec(lower)?.index ?? -1) : -1;
      if (at < 0) return "";
      const from = at < BEFORE ? 0 : text.indexOf(" ", at - BEFORE) + 1;
      const until = at + AFTER < text.length ? text.lastIndexOf(" ", at + AFTER) : text.length;
      const part = text.slice(Math.min(from, at), Math.max(until, at + 1));
      return `${from > 0 ? "…" : ""}${part}${until < text.length ? "…" : ""}`;
    },
  };
}
