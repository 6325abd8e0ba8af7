import { dayOf } from "../../dates.ts";
import { type CardRow, namesOf, versionOf } from "../cards.ts";
import type { Correction } from "../catalogue.ts";
import { listKey } from "../list-names.ts";
import { fingerprintOf, type StoredCard } from "../stored.ts";
import type { Found, View } from "../view.ts";

type Corrections = { corrections: Correction[]; total: number; page: number; pages: number };
type Day = { date: string; stories: number };

/** What the archive counts: corrections, days, the last change. */
export function archiveQueries(view: View) {
  const total = view.db.prepare<[], number>("SELECT count(*) FROM corrections").pluck();
  const corrections = view.db.prepare<[number, number], CardRow & { i: number }>(
    `SELECT i, id, card, card_version FROM corrections JOIN stories USING (n) ORDER BY at DESC, id, i LIMIT ? OFFSET ?`,
  );
  const dates = view.db.prepare<[string, string, number], Day>(
    `SELECT substr(name, 6) AS date, total AS stories FROM lists
     WHERE name > ? AND name < ? AND total > 0 AND length(name) = ? ORDER BY name DESC`,
  );
  const lastChange = view.db
    .prepare<[], number>("SELECT updated FROM stories WHERE live = 1 ORDER BY updated DESC LIMIT 1")
    .pluck();

  return {
    corrections(page = 1, perPage = 25): Found<Corrections> {
      const at = Math.max(1, Math.floor(page));
      const rows = corrections.all(perPage, (at - 1) * perPage);
      const count = total.get() ?? 0;
      const shown = rows.map(view.show);
      const found = rows.flatMap((row, i): Correction[] => {
        const { corrections }: StoredCard = JSON.parse(row.card);
        const change = corrections[row.i];
        const story = shown[i]?.card;
        return change && story ? [{ story, change }] : [];
      });
      return {
        answer: {
          corrections: found,
          total: count,
          page: at,
          pages: Math.max(1, Math.ceil(count / perPage)),
        },
        fingerprint: `${count}:${versionOf(shown)}`,
        keys: ["corrections", ...namesOf(shown)],
      };
    },

    calendar(date = ""): Found<Day[]> {
      const length = { 0: 4, 4: 7, 7: 10 }[date.length];
      const from = `date:${date}`;
      const answer = length ? dates.all(from, `${from}~`, length + "date:".length) : [];
      const key = date ? from : "all";
      return { answer, fingerprint: fingerprintOf(JSON.stringify(answer)), keys: [encodeURI(listKey(key))] };
    },

    lastDay(): Found<string | undefined> {
      const at = lastChange.get();
      const answer =
        at === undefined ? undefined : dayOf(view.names.newspaper.timeZone, new Date(at).toISOString());
      return { answer, fingerprint: answer ?? "none", keys: ["last-change", "newspaper"] };
    },

    lastChange(): Found<string | undefined> {
      const at = lastChange.get();
      const answer = at === undefined ? undefined : new Date(at).toISOString();
      return { answer, fingerprint: answer ?? "none", keys: ["last-change"] };
    },
  };
}
