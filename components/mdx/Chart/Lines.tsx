import css from "./Chart.module.css";
import { lineChart } from "./lines.ts";
import type { Series } from "./series.ts";

/** As much of a date as the ticks differ in: years, months or days. */
function dayFormat(language: string, days: Date[]) {
  const parts: Intl.DateTimeFormatOptions = days.every(
    (day) => day.getUTCMonth() === 0 && day.getUTCDate() === 1,
  )
    ? { year: "numeric" }
    : days.every((day) => day.getUTCDate() === 1)
      ? { month: "short", year: "numeric" }
      : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: "UTC" });
}

export function Lines({
  series,
  width,
  format,
  label,
  language,
}: {
  series: Series;
  width: number;
  format: (value: number) => string;
  label: string;
  language: string;
}) {
  const height = Math.round(width * 0.56);
  const chart = lineChart(series, width, height);
  const day = dayFormat(
    language,
    chart.xTicks.flatMap((tick) => tick.day ?? []),
  );
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
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
          {tick.day ? day.format(tick.day) : tick.label}
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
