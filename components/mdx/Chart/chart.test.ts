import type { Element } from "hast";
import { expect, test } from "vitest";
import { barChart } from "./bars.ts";
import { lineChart } from "./lines.ts";
import { numberIn, seriesOf } from "./series.ts";

const el = (tagName: string, ...children: (Element | string)[]): Element => ({
  type: "element",
  tagName,
  properties: {},
  children: children.map((child) => (typeof child === "string" ? { type: "text", value: child } : child)),
});
const chart = (head: string[], ...rows: string[][]) =>
  el(
    "Chart",
    el(
      "table",
      el("thead", el("tr", ...head.map((cell) => el("th", cell)))),
      el("tbody", ...rows.map((row) => el("tr", ...row.map((cell) => el("td", cell))))),
    ),
  );

test("numbers are read as editors write them", () => {
  expect(["21,115.55", "358", "−3", "1 200", "44 %", "–"].map(numberIn)).toEqual([
    21115.55,
    358,
    -3,
    1200,
    44,
    undefined,
  ]);
});

test("a table's first column are labels, each further column a series", () => {
  const series = seriesOf(chart(["", "For", "Against"], ["Lords", "358", "256"], ["Commons", "494", "122"]));
  expect(series.labels).toEqual(["Lords", "Commons"]);
  expect(series.columns).toEqual([
    { name: "For", values: [358, 494] },
    { name: "Against", values: [256, 122] },
  ]);
});

test("bars are as long as their values, and begin at zero", () => {
  const { rows, height } = barChart(seriesOf(chart(["", "n"], ["a", "100"], ["b", "50"], ["c", "0"])), 608);
  const [a, b, c] = rows.map((row) => row.bars[0]);
  expect(a?.x).toBe(0);
  expect((a?.width ?? 0) / (b?.width ?? 1)).toBeCloseTo(2);
  expect(c?.width).toBe(1);
  for (const row of rows) expect(row.labelY).toBeLessThan(height);
  expect((a?.width ?? 0) + 8).toBeLessThan(608);
});

test("negative bars lie on the other side of zero", () => {
  const { rows, zero } = barChart(seriesOf(chart(["", "n"], ["up", "10"], ["down", "−10"])), 340);
  const [up, down] = rows.map((row) => row.bars[0]);
  expect(up?.x).toBeCloseTo(zero);
  expect((down?.x ?? 0) + (down?.width ?? 0)).toBeCloseTo(zero);
});

test("days stand on a scale of time, not at equal distances", () => {
  const table = chart(["Day", "n"], ["2017-01-01", "1"], ["2017-01-02", "2"], ["2017-01-11", "3"]);
  const { lines, left, right, bottom } = lineChart(seriesOf(table), 608, 340);
  const xs = lines[0]?.points.map((point) => point.x) ?? [];
  expect(xs[0]).toBeCloseTo(left);
  expect(xs[2]).toBeCloseTo(right);
  expect(((xs[1] ?? 0) - left) / (right - left)).toBeCloseTo(0.1);
  for (const { y } of lines[0]?.points ?? []) expect(y).toBeLessThanOrEqual(bottom);
});

test("higher values stand higher, and a gap in the table is a gap in the line", () => {
  const table = chart(["Month", "a", "b"], ["Jan", "5", "1"], ["Feb", "9", "–"], ["Mar", "7", "2"]);
  const [a, b] = lineChart(seriesOf(table), 340, 190).lines;
  const [jan, feb] = a?.points ?? [];
  expect(feb?.y).toBeLessThan(jan?.y ?? 0);
  expect(b?.points).toHaveLength(2);
});
