import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Newsroom } from "#newsroom/newsroom.ts";
import type { Pages } from "../page/pages.ts";
import type { Tally } from "./tally.ts";

type Measured = { pages: Pages; tally: Tally; newsroom: Newsroom };

/** The metrics of one process, for Prometheus. Nothing is computed before it is asked for. */
export class Metrics {
  readonly registry = new Registry();
  #renderSeconds: Histogram<"route">;
  #surprises: Counter<"route">;
  #lag: Gauge;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.#renderSeconds = new Histogram({
      name: "stet_render_seconds",
      help: "Time to render, strip and compress a page",
      labelNames: ["route"],
      buckets: [0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.125, 0.25, 0.5, 1, 5],
      registers,
    });
    this.#surprises = new Counter({
      name: "stet_page_surprises_total",
      help: "Pages in which Next wrote what it was not expected to write",
      labelNames: ["route"],
      registers,
    });
    this.#lag = new Gauge({
      name: "stet_catalogue_lag_seconds",
      help: "From the newest change's place in the catalogue to this process knowing of it",
      aggregator: "max",
      registers,
    });
  }

  surprised(route: string) {
    this.#surprises.inc({ route });
  }

  rendered(route: string, milliseconds: number) {
    this.#renderSeconds.observe({ route }, milliseconds / 1000);
  }

  /** `revision` is the epoch time, in milliseconds, at which the change was entered. */
  published(revision: number, now: number) {
    this.#lag.set(Math.max(0, now - revision) / 1000);
  }

  /** Adds what is counted elsewhere, once it exists. */
  measure({ pages, tally, newsroom }: Measured) {
    const registers = [this.registry];
    new Counter({
      name: "stet_requests_total",
      help: "Answers by route and outcome: hit, render, stale, busy, error",
      labelNames: ["route", "outcome"],
      registers,
      collect() {
        this.reset();
        for (const { route, outcome, count } of tally.entries()) this.inc({ route, outcome }, count);
      },
    });
    new Gauge({
      name: "stet_kept_pages",
      help: "Pages that stand ready",
      labelNames: ["board"],
      registers,
      collect() {
        for (const [board, { entries }] of Object.entries(pages.extent)) this.set({ board }, entries);
      },
    });
    new Gauge({
      name: "stet_kept_bytes",
      help: "Bytes of pages that stand ready",
      labelNames: ["board"],
      registers,
      collect() {
        for (const [board, { bytes }] of Object.entries(pages.extent)) this.set({ board }, bytes);
      },
    });
    new Gauge({
      name: "stet_renders_waiting",
      help: "Renderings that wait for their turn",
      registers,
      collect() {
        this.set(pages.waiting);
      },
    });
    new Gauge({
      name: "stet_catalogue_revision",
      help: "The catalogue's present state",
      aggregator: "min",
      registers,
      collect() {
        this.set(newsroom.catalogue.revision());
      },
    });
  }
}
