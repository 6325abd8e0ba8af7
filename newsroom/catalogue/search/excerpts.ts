import Database from "better-sqlite3";
import type { Excerpt } from "../catalogue.ts";
import { anyOf } from "./match.ts";
import type { Phrase } from "./sought.ts";
import { TOKENIZER } from "./tables.ts";
import { openWindow } from "./window.ts";
import { plainLetters } from "./words.ts";

/** `plain` unpacks the text: it is called only where headline and standfirst do not suffice. */
type Texts = { title: string; standfirst: string; plain: () => string };
type Row = { i: number; title: string; standfirst: string; body: string };

/** Noncharacters of Unicode: they stand in no text that is passed between people. */
const BEGIN = "\ufdd0";
const END = "\ufdd1";
const WORDS_AROUND = 30;
const isMarked = (text: string) => text.includes(BEGIN);

/**
 * Marks the sought words in the few stories of one page of results. The index keeps no text, so what is shown of them is indexed once
 * more, in memory and by the same tokenizer: a word is marked where, and only where, it was found.
 */
export function openExcerpts() {
  const db = new Database(":memory:");
  db.exec(`CREATE VIRTUAL TABLE page USING fts5 (title, standfirst, body, tokenize = "${TOKENIZER}")`);
  const add = db.prepare("INSERT INTO page (rowid, title, standfirst, body) VALUES (?, ?, ?, ?)");
  const marked = db.prepare<[string], Row>(
    `SELECT rowid AS i, highlight(page, 0, '${BEGIN}', '${END}') AS title, highlight(page, 1, '${BEGIN}', '${END}') AS standfirst,
       snippet(page, 2, '${BEGIN}', '${END}', '…', ${WORDS_AROUND}) AS body FROM page WHERE page MATCH ?`,
  );
  const clear = db.prepare("DELETE FROM page");

  const mark = db.transaction((rows: readonly Row[], match: string) => {
    for (const { i, title, standfirst, body } of rows)
      add.run(i, plainLetters(title), plainLetters(standfirst), plainLetters(body));
    const found = marked.all(match);
    clear.run();
    return found;
  });

  /** Headline and excerpt of each story: the standfirst, or the place in the text where a word stands if none stands there. */
  return (texts: readonly Texts[], phrases: readonly Phrase[]): { title: Excerpt; snippet: Excerpt }[] => {
    const window = openWindow(phrases);
    const match = anyOf(phrases);
    const guess = texts.map(({ title, standfirst, plain }, i): Row => {
      const body = window.stands(standfirst) ? "" : window.around(plain());
      return { i, title, standfirst, body };
    });
    const rows = new Map(mark(guess, match).map((row) => [row.i, row]));
    const missed = guess.filter(({ i }) => !rows.has(i));
    const whole = missed.map((row) => ({ ...row, body: texts[row.i]?.plain() ?? "" }));
    if (whole.length > 0) for (const row of mark(whole, match)) rows.set(row.i, row);
    return guess.map((row) => {
      const { title, standfirst, body } = rows.get(row.i) ?? { ...row, body: "" };
      const inText = !isMarked(standfirst) && isMarked(body);
      return { title: pieces(title), snippet: pieces(inText ? body : standfirst) };
    });
  };
}

/** Text cut at its marks. */
function pieces(text: string): Excerpt {
  const cut: Excerpt = [];
  let hit = false;
  for (const part of text.split(/([\ufdd0\ufdd1])/)) {
    if (part === BEGIN || part === END) hit = part === BEGIN;
    else if (part) cut.push({ text: part, hit });
  }
  return cut;
}
