import type { ElementContent, Root, RootContent } from "hast";

/** The words of a node, without its markup. */
export function textOf(node: Root | RootContent | ElementContent): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
