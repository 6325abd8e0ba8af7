import type { Clock } from "../newsroom.ts";
import type { CardRow } from "./cards.ts";
import { type Shown, showCard } from "./cards.ts";
import type { Db } from "./database.ts";
import { type Names, readNames } from "./names.ts";
import { listStatements } from "./queries/list-statements.ts";

/** One open catalogue, as the queries see it. */
export type View = {
  db: Db;
  clock: Clock;
  names: Names;
  lists: ReturnType<typeof listStatements>;
  show: (row: CardRow) => Shown;
};

export function openView(db: Db, clock: Clock): View {
  const view: View = {
    db,
    clock,
    names: readNames(db),
    lists: listStatements(db),
    show: (row) => showCard(row, view.names),
  };
  return view;
}

/** An answer with what identifies it, and the keys of the changes that may alter it (dependencies.ts). */
export type Found<T> = { answer: T; fingerprint: string; keys: readonly string[]; expires?: number };
