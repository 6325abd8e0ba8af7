import type { Db } from "../catalogue/database.ts";

/** Writes in which lists a story stands. */
export function openListRows(db: Db) {
  const find = db.prepare<[string], number>("SELECT l FROM lists WHERE name = ?").pluck();
  const addList = db.prepare<[string]>("INSERT INTO lists (name, total) VALUES (?, 0)");
  const add = db.prepare<[number, number, number]>("INSERT INTO listings (l, published, n) VALUES (?, ?, ?)");
  const remove = db.prepare<[number, number, number]>(
    "DELETE FROM listings WHERE l = ? AND published = ? AND n = ?",
  );
  const count = db.prepare<[number, number]>("UPDATE lists SET total = total + ? WHERE l = ?");
  const numbers = new Map<string, number>();
  let counting = true;

  function numberOf(name: string): number {
    const known = numbers.get(name) ?? find.get(name) ?? Number(addList.run(name).lastInsertRowid);
    numbers.set(name, known);
    return known;
  }

  return {
    enter(lists: string[], published: number, n: number) {
      for (const name of lists) {
        const l = numberOf(name);
        add.run(l, published, n);
        if (counting) count.run(1, l);
      }
    },
    withdraw(lists: string[], published: number, n: number) {
      for (const name of lists) {
        const l = numberOf(name);
        remove.run(l, published, n);
        if (counting) count.run(-1, l);
      }
    },
    /** While a catalogue is built nobody asks how many: counting all lists once, at the end, is cheaper. */
    countLater() {
      counting = false;
    },
    countNow() {
      db.exec("UPDATE lists SET total = (SELECT count(*) FROM listings WHERE listings.l = lists.l)");
      counting = true;
    },
  };
}
