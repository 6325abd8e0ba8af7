import type { Db } from "../catalogue/database.ts";
import { writeLine } from "../catalogue/lines.ts";
import { listsOf } from "../catalogue/list-names.ts";
import type { SearchIndex } from "../catalogue/search/index-stories.ts";
import { type StoredCard, type StoredDetails, unpack } from "../catalogue/stored.ts";
import { roughText } from "../manuscript/rough-text.ts";
import type { BulkIndex } from "./bulk-index.ts";
import { changedKeys, type Online } from "./change-keys.ts";
import type { Composed } from "./compose.ts";
import { ledgerStatements, type StoryRow } from "./ledger-statements.ts";
import { openListRows } from "./list-rows.ts";

/** A story's words; those of a proofread one are also counted for the spelling of searches. */
type Words = { plain: string; proofed: boolean };

/** What a story has in the lists, the aliases, the corrections and the full text while it is online. */
type Entry = { n: number; published: number; card: StoredCard; details: StoredDetails };
type Known = Online & { n: number; live: boolean; published: number | null };

/** Writes stories to the catalogue; call it within a transaction. Each method returns the keys of the readings that it changes. */
export function openLedger(db: Db, timeZone: string, index: SearchIndex) {
  const sql = ledgerStatements(db);
  const lists = openListRows(db);
  let bulk: BulkIndex | undefined;
  const textOf = (n: number): Words => {
    const { source, body } = unpack(sql.text.get(n) as Buffer);
    return { plain: roughText(source), proofed: body !== undefined };
  };

  const enter = ({ n, published, card, details }: Entry, words: Words) => {
    lists.enter(listsOf(card, timeZone), published, n);
    for (const alias of details.aliases) sql.addAlias.run(alias, n);
    for (const [i, { at }] of card.corrections.entries()) sql.addCorrection.run(Date.parse(at), n, i);
    const { plain, proofed } = words;
    if (bulk) bulk.add({ n, published, card, plain });
    else index.add({ n, published, card, plain }, proofed);
  };

  const withdraw = ({ n, published, card, details }: Entry) => {
    lists.withdraw(listsOf(card, timeZone), published, n);
    for (const alias of details.aliases) sql.removeAlias.run(alias, n);
    for (const [i, { at }] of card.corrections.entries()) sql.removeCorrection.run(Date.parse(at), n, i);
    const { plain, proofed } = textOf(n);
    index.remove({ n, card, plain }, proofed);
  };

  const known = (row: StoryRow | undefined): Known | undefined =>
    row && {
      n: row.n,
      id: row.id,
      live: row.live === 1,
      published: row.published,
      original: row.original,
      version: row.version,
      cardVersion: row.card_version,
      card: JSON.parse(row.card),
      details: JSON.parse(row.details),
    };

  const takeOut = (story: Known | undefined) => {
    if (story?.live) withdraw(story as Entry);
    return story?.live ? story : undefined;
  };

  return {
    /** While a catalogue is built: some things are quicker for many stories at once. */
    beginBulk(fullText: BulkIndex) {
      bulk = fullText;
      lists.beginBulk();
    },
    endOfBulk() {
      bulk = undefined;
      lists.endBulk();
    },
    versionOf: (id: string) => sql.story.get(id)?.version,

    /** Adds a story or replaces it by a new version. It goes online unless it is a draft, withdrawn or not yet due. */
    put(story: Composed, packed: Uint8Array, words: Words, now: number): string[] {
      const before = bulk ? undefined : known(sql.story.get(story.id));
      const wasOnline = takeOut(before);
      const live = story.status === "published" && story.published !== null && story.published <= now;
      const row = {
        ...story,
        live: Number(live),
        section: story.card.section,
        card: JSON.stringify(story.card),
        details: JSON.stringify(story.details),
      };
      const line = [writeLine(story.line), story.card.hasVideo ? story.version : null] as const;
      const n = before ? before.n : Number(sql.addStory.run(row).lastInsertRowid);
      if (before) sql.changeStory.run({ ...row, n });
      if (before) {
        sql.changeText.run(packed, n);
        sql.changeLine.run(...line, n);
      } else {
        sql.addText.run(n, packed);
        sql.addLine.run(...line, n);
      }
      for (const src of before ? sql.usesOf.all(n) : []) sql.removeUse.run(src, n);
      for (const src of story.media) sql.addUse.run(src, n);
      if (live) enter({ ...story, n, published: story.published as number }, words);
      // Nobody has read anything of a catalogue that is being built.
      if (bulk) return [];
      const keys = changedKeys(wasOnline, live ? story : undefined, timeZone);
      return before && !wasOnline && !live && before.version !== story.version
        ? [...keys, `slug:${story.slug}`]
        : keys;
    },

    /** Adds the proofread body of a story that was taken in by its front matter. */
    putBody(id: string, packed: Uint8Array) {
      const row = sql.story.get(id);
      if (!row) return;
      const { plain, proofed } = textOf(row.n);
      if (row.live && !proofed) index.learn({ card: JSON.parse(row.card), plain });
      sql.changeText.run(packed, row.n);
    },

    remove(id: string): string[] {
      const story = known(sql.story.get(id));
      if (!story) return [];
      const wasOnline = takeOut(story);
      for (const src of sql.usesOf.all(story.n)) sql.removeUse.run(src, story.n);
      sql.removeText.run(story.n);
      sql.removeLine.run(story.n);
      sql.removeStory.run(story.n);
      return wasOnline
        ? changedKeys(wasOnline, undefined, timeZone)
        : [`slug:${id.slice(id.lastIndexOf("/") + 1)}`];
    },

    /** Puts a story online whose time has come. */
    release(n: number): string[] {
      const story = known(sql.storyByNumber.get(n));
      if (!story || story.live) return [];
      sql.setLive.run(1, n);
      enter(story as Entry, textOf(n));
      return changedKeys(undefined, story, timeZone);
    },
  };
}
