import { plainLetters, WORD } from "./words.ts";

/** One word, or several that must stand next to each other. */
export type Phrase = readonly string[];

/** What a reader typed. `open`: the last of `all` is a word that may not be finished. */
export type Sought = { all: Phrase[]; none: Phrase[]; open: boolean };

const MOST_LETTERS = 200;
const MOST_PHRASES = 10;

const QUOTES = /["“”„‟«»]/g;
/** The sign in צה"ל is a part of the word, not a quotation mark. */
const GERSHAYIM = /(?<=[\u05d0-\u05ea])["“”](?=[\u05d0-\u05ea])/g;
/** An exclusion, a quotation (closed or not), or whatever stands between spaces. */
const PART = /(?<![^\s"])([-–−]?)(?:"([^"]*)("?)|([^\s"]+))/g;
const POSSESSIVE = /['’]s$/i;

/** Reads what was typed into a search box. Any text has a meaning: signs that are none are passed over. */
export function readSought(text: string): Sought {
  const all: Phrase[] = [];
  const none: Phrase[] = [];
  let open = false;
  const clean = plainLetters(text.slice(0, MOST_LETTERS)).replace(GERSHAYIM, "\u05f4").replace(QUOTES, '"');
  for (const { 0: part, 1: minus, 2: quoted, 4: bareword, index } of clean.matchAll(PART)) {
    const words: Phrase = (quoted ?? bareword?.replace(POSSESSIVE, "") ?? "").match(WORD) ?? [];
    if (words.length === 0) continue;
    if (all.length + none.length === MOST_PHRASES) break;
    (minus ? none : all).push(words);
    open = !minus && quoted === undefined && words.length === 1 && index + part.length === clean.length;
  }
  return { all, none, open };
}
