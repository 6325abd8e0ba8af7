import type { Readings } from "../../readings.ts";
import type { StoryCard } from "../../story.ts";
import { type CardRow, namesOf, versionOf } from "../cards.ts";
import type { Found, View } from "../view.ts";

/** How long a ranking stands before it is counted again: pages that show it are rendered at most that often for it. */
const STANDS_FOR = 60_000;

export function mostReadQuery(view: View, readings: Readings) {
  const row = view.db.prepare<[string], CardRow>(
    "SELECT id, card, card_version FROM stories WHERE id = ? AND live = 1",
  );
  let ranking: { ids: string[]; until: number } | undefined;

  return {
    mostRead(most: number): Found<StoryCard[]> {
      const now = view.clock();
      if (!ranking || now >= ranking.until)
        ranking = { ids: readings.top(50), until: (Math.floor(now / STANDS_FOR) + 1) * STANDS_FOR };
      const rows = ranking.ids.map((id) => row.get(id)).filter((found) => found !== undefined);
      const shown = rows.slice(0, most).map(view.show);
      return {
        answer: shown.map(({ card }) => card),
        fingerprint: versionOf(shown),
        keys: ["most-read", ...namesOf(shown)],
        expires: ranking.until,
      };
    },
  };
}
