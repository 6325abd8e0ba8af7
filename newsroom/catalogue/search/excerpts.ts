import Database from "better-sqlite3";
import type { Excerpt } from "../catalogue.ts";
import { TOKENIZER } from "./tables.ts";
import { plainLetters } from "./words.ts";

type Texts = { title: string; standfirst: string; plain: string };

/** Noncharacters of Unicode: they stand in no text that is passed between people. */
const BEGIN = "\ufdd0";
const END = "\ufdd1";
const WORDS_AROUND = 30;

/**
 * Marks the sought words in the few stories of one page of results. The index keeps no text, so the page's texts are indexed once
 * more, in memory and by the same tokenizer: a word is marked where, and only where, it was found.
 */
export function openExcerpts() {
  const db = new Database(":memory:");
  db.exec(
    `CREATE VIRTUAL TABLE page USING fts5 (title, standfirst, body, labels, tokenize = "${TOKENIZER}")`,
  );
  const add = db.prepare("INSERT INTO page (rowid, title, standfirst, body, labels) VALUES (?, ?, ?, ?, '')");
  const marked = db.prepare<[string], { i: number; title: string; standfirst: string; body: string }>(
    `SELECT rowid AS i, highlight(page, 0, '${BEGIN}', '${END}') AS title, highlight(page, 1, '${BEGIN}', '${END}') AS standfirst,
       snippet(page, 2, '${BEGIN}', '${END}', '…', ${WORDS_AROUND}) AS body FROM page WHERE page MATCH ?`,
  );
  const clear = db.prepare("DELETE FROM page");

  const read = db.transaction((texts: readonly Texts[], match: string) => {
    for (const [i, { title, standfirst, plain }] of texts.entries())
      add.run(i, plainLetters(title), plainLetters(standfirst), plainLetters(plain));
    const rows = marked.all(match);
    clear.run();
    return rows;
  });

  /** Headline and excerpt of each story: the standfirst, or the place in the text where the words stand if they stand only there. */
  return (texts: readonly Texts[], match: string): { title: Excerpt; snippet: Excerpt }[] => {
    const rows = new Map(read(texts, match).map((row) => [row.i, row]));
    return texts.map(({ title, standfirst }, i) => {
      const row = rows.get(i) ?? { title, standfirst, body: "" };
      const inText = !row.standfirst.includes(BEGIN) && row.body.includes(BEGIN);
      return { title: pieces(row.title), snippet: pieces(inText ? row.body : row.standfirst) };
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
