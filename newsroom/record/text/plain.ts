/**
 * A line that can begin nothing but prose: no list, heading, quotation, fence, table, rule or module, and not the underline
 * that makes a heading of the line above.
 */
const LINE = /^(?!(?:import|export)\b|\d{1,9}[.)])[\p{L}\p{N}“”‘’"'„«(…—–]/u;
/** Tags, braces, code and cells may reach beyond a paragraph; so may links whose target stands elsewhere, and footnotes. */
const FAR_REACHING = /[<>{}`|\\]|\[\^|\](?!\([^\s()]+\))/;

/** Whether a text is prose and nothing else: each of its paragraphs means the same wherever it stands, alone or among others. */
export const isPlain = (text: string): boolean =>
  !FAR_REACHING.test(text) && text.split("\n").every((line) => line.trim() === "" || LINE.test(line));

/** Its paragraphs, parted by lines without words. */
export const paragraphsOf = (text: string): string[] =>
  text.split(/\n(?:[ \t]*\n)+/).filter((part) => part.trim() !== "");

const WORDS = /^(?!.*www\.)[\p{L}\p{M}\p{N} .,;:!?…“”„‘’'"«»()–—%€£$-]+$/iu;
/** Words in *one* or **two** asterisks, which stand free before and after. */
const EMPHASIS = /(?<=^| )(\*\*?)(\p{L}+(?: \p{L}+)*)\1(?=[ .,;:!?]|$)/gu;

/** What a paragraph says that is nothing but words, with emphasis at most: Markdown need not be asked. Undefined for any other. */
export function mereWords(paragraph: string): string | undefined {
  const words = paragraph.replace(EMPHASIS, "$2");
  return WORDS.test(words) ? words : undefined;
}
