import type { Graph, Thing } from "schema-dts";

/** One graph a page. What is not known is left out, and so are empty lists. */
export const graph = (...nodes: Thing[]): Graph => ({
  "@context": "https://schema.org",
  "@graph": nodes.map((node) => withoutGaps(node) as Thing),
});

function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGaps);
  if (typeof value !== "object" || value === null) return value;
  const known = Object.entries(value).filter(
    ([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0),
  );
  return Object.fromEntries(known.map(([name, each]) => [name, withoutGaps(each)]));
}

/** A graph as the text of a script element: no sign in it can end the element, or begin another. */
export const scriptText = (value: Graph) =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
