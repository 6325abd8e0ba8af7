import { scaleLinear, scalePoint, scaleUtc } from "d3-scale";
import type { Series } from "./series.ts";

const TOP = 12;
const BOTTOM = 28;
const END = 12;

const isDay = (label: string) => /^\d{4}-\d{2}-\d{2}$/.test(label);

/** Where each label stands: on a scale of time where all are days, otherwise at equal distances. */
function across(labels: string[], from: number, to: number, ticks: number) {
  if (labels.every(isDay)) {
    const days = labels.map((label) => new Date(`${label}T00:00:00Z`));
    const scale = scaleUtc()
      .domain([Math.min(...days.map(Number)), Math.max(...days.map(Number))])
      .range([from, to]);
    return {
      at: (row: number) => scale(days[row] as Date),
      ticks: scale.ticks(ticks).map((day) => ({ x: scale(day), day })),
    };
  }
  const scale = scalePoint().domain(labels).range([from, to]);
  const step = Math.ceil(labels.length / ticks);
  return {
    at: (row: number) => scale(labels[row] as string) ?? from,
    ticks: labels.filter((_, row) => row % step === 0).map((label) => ({ x: scale(label) ?? from, label })),
  };
}

type Tick = { x: number; day?: Date; label?: string };

/** Lines over time, with their axes. Units are those of the viewBox. */
export function lineChart(series: Series, width: number, height: number) {
  const values = series.columns.flatMap((column) => column.values).filter((value) => value !== undefined);
  const left = 12 + 8 * Math.max(...values.map((value) => Math.round(value).toLocaleString("en").length));
  const up = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .nice(4)
    .range([height - BOTTOM, TOP]);
  const x = across(series.labels, left, width - END, width < 480 ? 3 : 6);
  return {
    left,
    right: width - END,
    bottom: height - BOTTOM,
    yTicks: up.ticks(4).map((value) => ({ y: up(value), value })),
    xTicks: x.ticks as Tick[],
    lines: series.columns.map(({ name, values: cells }) => {
      const points = cells.flatMap((value, row) =>
        value === undefined ? [] : [{ x: x.at(row), y: up(value), value }],
      );
      return {
        name,
        points,
        path: points
          .map((point, i) => `${i ? "L" : "M"}${point.x.toFixed(1)} ${point.y.toFixed(1)}`)
          .join(""),
      };
    }),
  };
}
