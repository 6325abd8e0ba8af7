import css from "./Chart.module.css";
import { lineChart } from "./lines.ts";
import type { Series } from "./series.ts";

export function Lines({
  series,
  width,
  format,
  day,
}: {
  series: Series;
  width: number;
  format: (value: number) => string;
  day: (date: Date) => string;
}) {
  const height = Math.round(width * 0.56);
  const chart = lineChart(series, width, height);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {chart.yTicks.map(({ y, value }) => (
        <g key={value}>
          <path className={css.grid} d={`M${chart.left} ${y}H${chart.right}`} />
          <text x={chart.left - 8} y={y + 5} textAnchor="end">
            {format(value)}
          </text>
        </g>
      ))}
      <path className={css.axis} d={`M${chart.left} ${chart.bottom}H${chart.right}`} />
      {chart.xTicks.map((tick) => (
        <text key={tick.x} x={tick.x} y={height - 6} textAnchor="middle">
          {tick.day ? day(tick.day) : tick.label}
        </text>
      ))}
      {chart.lines.map((line, i) => (
        <g key={line.name} className={css[`series${i % 3}`]}>
          <path className={css.line} d={line.path} />
          {line.points.map((point) => (
            <circle key={point.x} cx={point.x} cy={point.y} r="3.5" />
          ))}
        </g>
      ))}
    </svg>
  );
}
