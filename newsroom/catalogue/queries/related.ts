import type { StoryCard } from "../../story.ts";
import { type CardRow, namesOf, versionOf } from "../cards.ts";
import { listKey } from "../list-names.ts";
import type { StoredCard } from "../stored.ts";
import type { Found, View } from "../view.ts";

type Row = CardRow & { n: number; published: number };
const NEIGHBOURS = 12;
const DAY = 86_400_000;

/**
 * Related stories: those near in time that share most topics, rare ones counting more; then those of the section; then, where
 * these are too few, whatever was published near it. Near in time, because a story from long ago should not change with each new one on its topic.
 */
export function relatedQuery(view: View) {
  const story = view.db.prepare<[string], Row>(
    "SELECT n, published, id, card, card_version FROM stories WHERE id = ? AND live = 1",
  );
  const list = view.db.prepare<[string], { l: number; total: number }>(
    "SELECT l, total FROM lists WHERE name = ?",
  );
  const near = (comparison: string, order: string) =>
    view.db.prepare<[number, number, number], { n: number; published: number }>(
      `SELECT n, published FROM listings WHERE l = ? AND published ${comparison} ? ORDER BY published ${order}, n LIMIT ?`,
    );
  const before = near("<=", "DESC");
  const after = near(">", "ASC");
  const byNumber = view.db.prepare<[number], CardRow>(
    "SELECT id, card, card_version FROM stories WHERE n = ?",
  );

  function score(from: Row, lists: { name: string; weight: number }[]): number[] {
    const scores = new Map<number, number>();
    for (const { name, weight } of lists) {
      const found = list.get(name);
      if (!found) continue;
      const rarity = weight / Math.log(2 + found.total);
      for (const sql of [before, after])
        for (const { n, published } of sql.all(found.l, from.published, NEIGHBOURS)) {
          const closeness = 1 / (1 + Math.abs(published - from.published) / (30 * DAY));
          scores.set(n, (scores.get(n) ?? 0) + rarity * closeness);
        }
    }
    scores.delete(from.n);
    return [...scores].sort(([n, a], [m, b]) => b - a || n - m).map(([n]) => n);
  }

  return {
    related(id: string, most: number): Found<StoryCard[]> {
      const from = story.get(id);
      if (!from) return { answer: [], fingerprint: "none", keys: [`card:${encodeURI(id)}`] };
      const { topics, section }: StoredCard = JSON.parse(from.card);
      const lists = [
        ...topics.map((topic) => ({ name: `topic:${topic}`, weight: 1 })),
        { name: `section:${section}`, weight: 0.1 },
      ];
      let near = score(from, lists);
      if (near.length < most) {
        lists.push({ name: "all", weight: 0.01 });
        near = score(from, lists);
      }
      const rows = near.slice(0, most).map((n) => byNumber.get(n));
      const shown = rows.filter((row) => row !== undefined).map(view.show);
      return {
        answer: shown.map(({ card }) => card),
        fingerprint: versionOf(shown),
        keys: [`card:${id}`, ...lists.map(({ name }) => listKey(name)), ...namesOf(shown)],
      };
    },
  };
}
