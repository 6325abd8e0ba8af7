import type { Outcome } from "../page/pages.ts";

export type Counted = Outcome | "busy" | "error";
type Counts = Record<Counted, number>;
type Named = { name: string };

/** Counts answers with an addition each; metrics read the sums when they are asked for. */
export class Tally {
  #routes = new Map<Named, Counts>();

  count(route: Named, outcome: Counted) {
    let counts = this.#routes.get(route);
    if (!counts) {
      counts = { hit: 0, render: 0, stale: 0, busy: 0, error: 0 };
      this.#routes.set(route, counts);
    }
    counts[outcome]++;
  }

  *entries(): Generator<{ route: string; outcome: string; count: number }> {
    for (const [{ name }, counts] of this.#routes)
      for (const [outcome, count] of Object.entries(counts))
        if (count > 0) yield { route: name, outcome, count };
  }
}
