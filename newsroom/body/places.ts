import type { Root } from "hast";

/** Characters of a source, from `start` up to, not including, `end`. */
export type Place = { start: number; end: number };

/** Where the tree's top-level elements stand in the source; undefined for an author's element and for the footnotes. */
export const placesOf = (tree: Root): (Place | undefined)[] =>
  tree.children
    .filter(({ type }) => type === "element")
    .map(({ position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      return start === undefined || end === undefined ? undefined : { start, end };
    });
