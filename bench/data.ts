import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { openSearchIndex } from "#newsroom/catalogue/search/index-stories.ts";
import { type StoredCard, unpack } from "#newsroom/catalogue/stored.ts";
import { roughText } from "#newsroom/manuscript/rough-text.ts";
import { openNewsroom } from "#newsroom/open.ts";

type Row = { card: string; packed: Buffer };

/**
 * A data folder with the whole archive, kept beside it; a catalogue of another form is built anew. What proofreading
 * does in the background for many minutes is done to the search alone: its words are counted.
 */
export async function dataOf(contentDir: string): Promise<string> {
  const dataDir = `${contentDir}-data`;
  mkdirSync(dataDir, { recursive: true });
  const newsroom = openNewsroom({ contentDir, dataDir, log: () => {} });
  await newsroom.ready;
  await newsroom.close();
  countWords(join(dataDir, "catalogue.db"));
  return dataDir;
}

/** The same with every body proofread, as minutes after a start of this size: a page is made from its body, not from its source. */
export async function proofreadDataOf(contentDir: string): Promise<string> {
  const dataDir = `${contentDir}-proofread`;
  mkdirSync(dataDir, { recursive: true });
  const newsroom = openNewsroom({ contentDir, dataDir, log: () => {} });
  await newsroom.ready;
  const db = new Database(join(dataDir, "catalogue.db"), { readonly: true });
  const left = db.prepare<[], number>("SELECT count(*) FROM files WHERE proofed = 0").pluck();
  while (left.get() !== 0) await pause(200);
  db.close();
  await newsroom.close();
  return dataDir;
}

function countWords(path: string) {
  const stories = new Database(path, { readonly: true });
  const db = new Database(path);
  const index = openSearchIndex(db);
  const unproofed = stories.prepare<[], Row>(
    `SELECT card, packed FROM files
     JOIN stories ON id = substr(folder, ${"articles/".length + 1}) || '/' || substr(name, 1, length(name) - ${".mdx".length})
     JOIN bodies USING (n) WHERE proofed = 0`,
  );
  db.transaction(() => {
    for (const { card, packed } of unproofed.iterate())
      index.learn({ card: JSON.parse(card) as StoredCard, plain: roughText(unpack(packed).source) });
    index.settle();
    db.exec("UPDATE files SET proofed = 1");
  })();
  stories.close();
  db.close();
}
