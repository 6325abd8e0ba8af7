/**
 * The words of an MDX body without parsing it (0.02 ms instead of 3): for the full text and the number of words, where a stray
 * asterisk does no harm. The exact text is plainText's of the body. Every pattern is linear in the file, however odd.
 */
export function roughText(source: string): string {
  return source
    .replace(TAG, sayTag)
    .replace(/\]\([^()\s]*\)/g, "]")
    .split("\n")
    .map((line) => (BEGINS_PLAIN.test(line) ? line : withoutMarks(line)))
    .join("\n")
    .replace(/\[\^[^\]\n]{1,200}\]/g, "")
    .replace(/[*_`~|[\]]+/g, " ")
    .replace(UNTIDY_SPACE, " ")
    .trim();
}

/** Most lines begin with a letter, and are none of what follows. */
const BEGINS_PLAIN = /^(?:[a-z]|$)/i;
/** A line without what makes it a quotation, an item of a list, a heading, a table's rule or a definition. */
const withoutMarks = (line: string) =>
  line
    .replace(/^[ \t]*>[> \t]*/, "")
    .replace(/^[ \t]*(?:[-*+]|#{1,6}|\d{1,9}\.)[ \t]+/, "")
    .replace(/^[ \t|:-]+$/, "")
    .replace(/^\[\^?[^\]]{1,200}\]:[ \t]*/, "");

/** White space that is more, or other, than the single spaces between words: there is little of it, and each match costs. */
const UNTIDY_SPACE = /[\t-\r\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]\s*| \s+/g;

const TAG = /<\/?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>/g;
const SAID = /\b(?:title|caption)="([^"]*)"/g;
/** Titles and captions of elements are words of the story; alternative texts and sources are not. */
const sayTag = (tag: string) => Array.from(tag.matchAll(SAID), (match) => ` ${match[1]} `).join("");

/** Number of words, as a newspaper counts them: what stands between single spaces and has a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(" ", start);
    const end = space < 0 ? text.length : space;
    if (hasLetter(text, start, end)) words++;
    start = end + 1;
  }
  return words;
}

/** Whether a letter or a digit stands in a part of a text. Most are a to z, and most others are none in any script: few need the pattern. */
function hasLetter(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (((code | 32) >= 97 && (code | 32) <= 122) || (code >= 48 && code <= 57)) return true;
    if (code > 127 && LETTER.test(String.fromCodePoint(text.codePointAt(i) as number))) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{N}]/u;
