import type { CardRow } from "../cards.ts";
import type { ListQuery } from "../catalogue.ts";
import type { Db } from "../database.ts";
import { listsAskedFor } from "../list-names.ts";

type List = { l: number; total: number };

const CARD = "id, card, card_version";

/** `filmed`: address and version of those with films, a tab between them. */
type Lines = { lines: string; filmed: string };

/**
 * Pages of lists, newest first, then by id. `listings` orders a list by time alone (with ids it would be three times as large):
 * a page is found by its time, and only stories of the same millisecond are sorted by id.
 */
export function listStatements(db: Db) {
  const list = db.prepare<[string], List>("SELECT l, total FROM lists WHERE name = ?");
  const pages = new Map<number, ReturnType<typeof pageStatements>>();
  const statements = (others: number) => {
    const found = pages.get(others) ?? pageStatements(db, others);
    pages.set(others, found);
    return found;
  };

  /** The shortest list first: the others are looked up for each of its stories. */
  function find(query: ListQuery): List[] {
    const lists = listsAskedFor(query).map((name) => list.get(name) ?? { l: -1, total: 0 });
    return lists.sort((a, b) => a.total - b.total);
  }

  return {
    total(query: ListQuery): number {
      const lists = find(query);
      const [first, ...others] = lists;
      if (!first || others.length === 0 || first.total === 0) return first?.total ?? 0;
      return statements(others.length).total.get(first.l, ...others.map(({ l }) => l)) ?? 0;
    },

    rows(query: ListQuery, offset: number, most: number): CardRow[] {
      const at = place(query, offset, most);
      return at ? at.sql.cards.all(...at.bound) : [];
    },

    /** Stored lines (lines.ts), with line feeds between them: one text, since ten thousand would fill the young generation. */
    lines(query: ListQuery, offset: number, most: number): Lines {
      const at = place(query, offset, most);
      const found = at?.sql.lines.get(...at.bound);
      return { lines: found?.lines ?? "", filmed: found?.filmed ?? "" };
    },
  };

  /** Where a page of a list begins; undefined where it has no such page. */
  function place(query: ListQuery, offset: number, most: number) {
    const [first, ...rest] = find(query);
    if (!first || first.total === 0) return undefined;
    const others = rest.map(({ l }) => l);
    const sql = statements(others.length);
    if (offset === 0) return { sql, bound: [first.l, Number.MAX_SAFE_INTEGER, ...others, most, 0] };
    const from = sql.timeAt.get(first.l, ...others, offset);
    if (from === undefined) return undefined;
    const newer = sql.newerThan.get(first.l, from, ...others) ?? 0;
    return { sql, bound: [first.l, from, ...others, most, offset - newer] };
  }
}

function pageStatements(db: Db, others: number) {
  const also =
    "AND EXISTS (SELECT 1 FROM listings o WHERE o.l = ? AND o.published = listings.published AND o.n = listings.n) ";
  const where = also.repeat(others);
  const page = (columns: string, table: string, then: string) =>
    `SELECT ${columns} FROM listings JOIN ${table} USING (n)
     WHERE l = ? AND listings.published <= ? ${where} ORDER BY listings.published DESC, ${then} LIMIT ? OFFSET ?`;
  return {
    total: db.prepare<number[], number>(`SELECT count(*) FROM listings WHERE l = ? ${where}`).pluck(),
    timeAt: db
      .prepare<number[], number>(
        `SELECT published FROM listings WHERE l = ? ${where} ORDER BY published DESC LIMIT 1 OFFSET ?`,
      )
      .pluck(),
    newerThan: db
      .prepare<number[], number>(`SELECT count(*) FROM listings WHERE l = ? AND published > ? ${where}`)
      .pluck(),
    cards: db.prepare<number[], CardRow>(page(CARD, "stories", "id")),
    // Stories of the same millisecond stand as the index has them: crawlers need no order, and ten thousand lines no sorting.
    lines: db.prepare<number[], { [Name in keyof Lines]: string | null }>(
      `SELECT group_concat(line, char(10)) AS lines,
         group_concat(substr(line, 1, instr(line, char(9))) || filmed, char(10)) AS filmed
       FROM (${page("line, filmed", "lines", "n")})`,
    ),
  };
}
