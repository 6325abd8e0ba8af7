import type { Element, Root } from "hast";
import type { MarginMark } from "#newsroom/record/record.ts";

const isElement = (node: unknown): node is Element => (node as Element | undefined)?.type === "element";

const eachElement = (node: Root | Element, visit: (element: Element) => void): void => {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    visit(child);
    eachElement(child, visit);
  }
};

/** GFM's column alignment as a data attribute: neither `align` (obsolete) nor `style` (refused by the page's policy). */
export function alignCells(body: Root): void {
  eachElement(body, (cell) => {
    if (!cell.properties.align) return;
    cell.properties.dataAlign = cell.properties.align;
    delete cell.properties.align;
  });
}

/** React keeps `key` for itself; the live entry needs it. */
export function nameKeyEvents(body: Root): void {
  eachElement(body, (update) => {
    if (update.tagName !== "Update") return;
    update.properties.keyEvent = Boolean(update.properties.key);
    delete update.properties.key;
  });
}

/** A story's body, ready to be made into components. The catalogue's own copy stays as it is. */
export function prepare(body: Root): Root {
  const copy = structuredClone(body);
  for (const step of [alignCells, nameKeyEvents]) step(copy);
  return copy;
}

/** Puts each mark before the block that it stands beside. */
export function placeMarks(body: Root, marks: readonly MarginMark[]): Root {
  if (marks.length === 0) return body;
  const children = body.children.flatMap((node) => {
    const block = node.type === "element" ? node.properties.dataBlock : undefined;
    const mark = marks.find((candidate) => candidate.block === block);
    if (!mark) return [node];
    const properties = { block: mark.block };
    const note: Element = { type: "element", tagName: "MarginNote", properties, children: [] };
    return [note, node];
  });
  return { ...body, children };
}
