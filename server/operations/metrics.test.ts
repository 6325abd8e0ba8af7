import { expect, it } from "vitest";
import type { Newsroom } from "#newsroom/newsroom.ts";
import { at, FakeNewspaper } from "../page/fake-newspaper.ts";
import { Metrics } from "./metrics.ts";
import { Tally } from "./tally.ts";

it("Prometheus is told what readers got, what that cost, and how far behind the catalogue this process is", async () => {
  const paper = new FakeNewspaper();
  const tally = new Tally();
  const metrics = new Metrics();
  const newsroom = { catalogue: { revision: () => 1_500 } } as unknown as Newsroom;
  metrics.measure({ pages: paper.pages, tally, newsroom });
  for (let i = 0; i < 3; i++) {
    const { page, outcome } = await paper.pages.get(at("/"));
    tally.count(page.route, outcome);
  }
  tally.count({ name: "article" }, "error");
  tally.count({ name: "article" }, "stale");
  metrics.rendered("front", 12);
  metrics.published(1_500, 1_750);

  const told = await metrics.registry.metrics();
  const value = (sample: string) =>
    Number(
      told
        .split("\n")
        .find((line) => line.startsWith(`${sample} `))
        ?.split(" ")[1],
    );
  expect(value('stet_requests_total{route="front",outcome="render"}')).toBe(1);
  expect(value('stet_requests_total{route="front",outcome="hit"}')).toBe(2);
  expect(value('stet_requests_total{route="article",outcome="stale"}')).toBe(1);
  expect(value('stet_requests_total{route="article",outcome="error"}')).toBe(1);
  expect(value('stet_render_seconds_count{route="front"}')).toBe(1);
  expect(value('stet_render_seconds_sum{route="front"}')).toBe(0.012);
  expect(value('stet_kept_pages{board="pages"}')).toBe(1);
  expect(value('stet_kept_bytes{board="pages"}')).toBeGreaterThan(1_000);
  expect(value('stet_kept_pages{board="passing"}')).toBe(0);
  expect(value("stet_renders_waiting")).toBe(0);
  expect(value("stet_catalogue_revision")).toBe(1_500);
  expect(value("stet_catalogue_lag_seconds")).toBe(0.25);
  expect(value("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThanOrEqual(0);
});
