import type { Element } from "hast";
import { textOf } from "../text.ts";

export type Series = {
  /** What the rows are: the first column's head. */
  labelHead: string;
  labels: string[];
  /** One for each further column; a cell without a number is a gap. */
  columns: { name: string; values: (number | undefined)[] }[];
};

const elements = (node: Element, name: string): Element[] =>
  node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return child.tagName === name ? [child] : elements(child, name);
  });

/** 21,115.55, $4.48, −3 or 52 % as a number. */
export function numberIn(cell: string): number | undefined {
  const plain = cell.replaceAll("\u2212", "-").replace(/[^\d.-]/g, "");
  const value = Number(plain);
  return plain === "" || Number.isNaN(value) ? undefined : value;
}

/** What a chart draws, read from the Markdown table that the author wrote into it. */
export function seriesOf(chart: Element): Series {
  const rows = elements(chart, "tr").map((row) =>
    [...elements(row, "th"), ...elements(row, "td")].map((cell) => textOf(cell).trim()),
  );
  const [head = [], ...body] = rows;
  return {
    labelHead: head[0] ?? "",
    labels: body.map((row) => row[0] ?? ""),
    columns: head.slice(1).map((name, column) => ({
      name,
      values: body.map((row) => numberIn(row[column + 1] ?? "")),
    })),
  };
}
