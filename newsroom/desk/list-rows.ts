import type { Db } from "../catalogue/database.ts";

/** Writes in which lists a story stands. */
export function openListRows(db: Db) {
  const find = db.prepare<[string], number>("SELECT l FROM lists WHERE name = ?").pluck();
  const addList = db.prepare<[string]>("INSERT INTO lists (name, total) VALUES (?, 0)");
  const add = db.prepare<[number, number, number]>("INSERT INTO listings (l, published, n) VALUES (?, ?, ?)");
  const remove = db.prepare<[number, number, number]>(
    "DELETE FROM listings WHERE l = ? AND published = ? AND n = ?",
  );
  const addLater = () =>
    db.prepare<[number, number, number]>("INSERT INTO waiting (l, published, n) VALUES (?, ?, ?)");
  const count = db.prepare<[number, number]>("UPDATE lists SET total = total + ? WHERE l = ?");
  const numbers = new Map<string, number>();
  let later: ReturnType<typeof addLater> | undefined;

  function numberOf(name: string): number {
    const known = numbers.get(name) ?? find.get(name) ?? Number(addList.run(name).lastInsertRowid);
    numbers.set(name, known);
    return known;
  }

  return {
    enter(lists: string[], published: number, n: number) {
      for (const name of lists) {
        const l = numberOf(name);
        (later ?? add).run(l, published, n);
        if (!later) count.run(1, l);
      }
    },
    withdraw(lists: string[], published: number, n: number) {
      for (const name of lists) {
        const l = numberOf(name);
        remove.run(l, published, n);
        count.run(-1, l);
      }
    },
    /** While a catalogue is built nobody asks: all rows in their order, and all counted, at the end is a quarter of the work. */
    beginBulk() {
      db.exec("CREATE TABLE waiting (l INTEGER, published INTEGER, n INTEGER)");
      later = addLater();
    },
    endBulk() {
      later = undefined;
      db.exec(`
        INSERT INTO listings (l, published, n) SELECT l, published, n FROM waiting ORDER BY l, published DESC, n;
        DROP TABLE waiting;
        UPDATE lists SET total = (SELECT count(*) FROM listings WHERE listings.l = lists.l);
      `);
    },
  };
}
