import type { Outcome } from "../page/pages.ts";
import type { Route } from "../routes.ts";

type Counts = Record<Outcome, number>;

/** Counts requests with an addition each; metrics read the sums when they are asked for. */
export class Tally {
  #routes = new Map<Route, Counts>();
  #failures = 0;

  count(route: Route, outcome: Outcome) {
    let counts = this.#routes.get(route);
    if (!counts) {
      counts = { hit: 0, render: 0, stale: 0 };
      this.#routes.set(route, counts);
    }
    counts[outcome]++;
  }

  failed() {
    this.#failures++;
  }

  get failures() {
    return this.#failures;
  }

  *entries(): Generator<{ route: string; outcome: string; count: number }> {
    for (const [{ name }, counts] of this.#routes)
      for (const [outcome, count] of Object.entries(counts)) yield { route: name, outcome, count };
  }
}
