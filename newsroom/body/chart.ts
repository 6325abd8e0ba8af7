import type { Table, TableCell } from "mdast";
import type { Problem } from "../problem.ts";
import { type Jsx, placeOf } from "./nodes.ts";
import { wordsOf } from "./words.ts";

const NUMBER = /^[-−+]?\d[\d,\u00a0\u202f]*(?:\.\d+)?$/;
const DAY = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** A chart is drawn from its table: labels (days, for a line) in the first column, numbers in the others. */
export function checkChart(chart: Jsx): Problem[] {
  const table = chart.children.find((child): child is Table => child.type === "table");
  if (!table) return [];
  const isLine = chart.attributes.some(
    (attribute) =>
      attribute.type === "mdxJsxAttribute" && attribute.name === "kind" && attribute.value === "line",
  );
  const [head, ...rows] = table.children;
  const columns = head?.children.length ?? 0;
  const problems: Problem[] = [];
  if (columns < 2 || rows.length === 0)
    problems.push({
      ...placeOf(table),
      message: "<Chart> needs a column of labels, one of numbers, and rows",
    });
  for (const row of rows) {
    if (row.children.length !== columns)
      problems.push({
        ...placeOf(row),
        message: `<Chart>: this row has ${row.children.length} cells, not ${columns}`,
      });
    for (const [i, cell] of row.children.entries()) {
      const wrong = i === 0 ? isLine && sayDay(cell) : sayNumber(cell);
      if (wrong) problems.push({ ...placeOf(cell), message: wrong });
    }
  }
  return problems;
}

const sayDay = (cell: TableCell) =>
  DAY.test(wordsOf(cell))
    ? undefined
    : `<Chart kind="line">: "${wordsOf(cell)}" must be a day such as 2017-03-02`;
const sayNumber = (cell: TableCell) =>
  NUMBER.test(wordsOf(cell))
    ? undefined
    : `<Chart>: "${wordsOf(cell)}" must be a number such as 358 or 1,200.5`;
