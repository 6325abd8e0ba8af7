import type { Element } from "hast";
import type { ReactNode } from "react";
import type { VocabularyProps } from "#newsroom/body/vocabulary.ts";
import type { BodyContext } from "../context.ts";
import { Bars } from "./Bars.tsx";
import css from "./Chart.module.css";
import { Lines } from "./Lines.tsx";
import { seriesOf } from "./series.ts";

/** Widths that a chart is drawn for, so that its words are never smaller than small type. */
const WIDTHS = { narrow: 340, wide: 608 } as const;

/**
 * A line or bar chart drawn on the server from the author's table. To a screen reader the drawing says what it
 * is and where its figures are: in the table below it, which is for everybody.
 */
export function Chart({
  kind,
  title,
  source,
  unit,
  node,
  children,
  context,
}: VocabularyProps["Chart"] & { node?: Element; children?: ReactNode; context: BodyContext }) {
  const { media: say } = context.messages;
  const series = node && seriesOf(node);
  const label = say.chart(kind, title);
  const format = (value: number) => new Intl.NumberFormat(context.language).format(value);
  return (
    <figure className={css.chart}>
      <figcaption>
        <b className={css.title}>{title}</b>
        {unit && <span className={css.unit}>{unit}</span>}
        {series && series.columns.length > 1 && (
          <span className={css.legend}>
            {series.columns.map((column, i) => (
              <span key={column.name} className={css[`series${i % 3}`]}>
                {column.name}
              </span>
            ))}
          </span>
        )}
      </figcaption>
      {series &&
        (["narrow", "wide"] as const).map((width) => (
          <div key={width} className={css[width]}>
            {kind === "bar" ? (
              <Bars series={series} width={WIDTHS[width]} format={format} label={label} />
            ) : (
              <Lines
                series={series}
                width={WIDTHS[width]}
                format={format}
                label={label}
                language={context.language}
              />
            )}
          </div>
        ))}
      <details>
        <summary>{say.figures}</summary>
        {children}
      </details>
      <p className="cap">{say.source(source)}</p>
    </figure>
  );
}
