import { barChart } from "./bars.ts";
import css from "./Chart.module.css";
import type { Series } from "./series.ts";

export function Bars({
  series,
  width,
  format,
  label,
}: {
  series: Series;
  width: number;
  format: (value: number) => string;
  label: string;
}) {
  const chart = barChart(series, width);
  return (
    <svg viewBox={`0 0 ${width} ${chart.height}`} role="img" aria-label={label}>
      {chart.rows.map((row) => (
        <g key={row.label}>
          <text x="0" y={row.labelY}>
            {row.label}
          </text>
          {row.bars.map((bar) => (
            <g key={bar.column} className={css[`series${bar.column % 3}`]}>
              <rect x={bar.x} y={bar.y} width={bar.width} height={chart.barHeight} />
              <text className={css.value} x={bar.x + bar.width + 8} y={bar.y + chart.barHeight - 4}>
                {format(bar.value)}
              </text>
            </g>
          ))}
        </g>
      ))}
      {chart.zero > 0 && <path className={css.axis} d={`M${chart.zero} 0V${chart.height}`} />}
    </svg>
  );
}
