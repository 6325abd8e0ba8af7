import { scaleLinear } from "d3-scale";
import type { Series } from "./series.ts";

const LABEL = 20;
const BAR = 22;
const GAP = 14;

type Bar = { x: number; y: number; width: number; value: number; column: number };
type BarRow = { label: string; labelY: number; bars: Bar[] };

/** Lying bars, each row under its label, so that long labels fit on a telephone. Units are those of the viewBox. */
export function barChart(series: Series, width: number) {
  const values = series.columns.flatMap((column) => column.values).filter((value) => value !== undefined);
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .range([0, width - 80]);
  const rowHeight = LABEL + BAR * series.columns.length + GAP;
  const rows: BarRow[] = series.labels.map((label, row) => ({
    label,
    labelY: row * rowHeight + LABEL - 6,
    bars: series.columns.flatMap(({ values: cells }, column) => {
      const value = cells[row];
      if (value === undefined) return [];
      const [start, end] = [scale(Math.min(0, value)), scale(Math.max(0, value))];
      const y = row * rowHeight + LABEL + column * BAR;
      return [{ x: start, y, width: Math.max(1, end - start), value, column }];
    }),
  }));
  return { rows, barHeight: BAR - 4, height: rowHeight * series.labels.length - GAP + 2, zero: scale(0) };
}
