import type { Nodes } from "mdast";

/** The words of a node and of everything in it. */
export const wordsOf = (node: Nodes): string => {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(wordsOf).join("").trim() : "";
};
