import type { Element, ElementContent, Root, RootContent } from "hast";
import type { Body } from "./body.ts";
import { headingIds } from "./heading-ids.ts";
import { creditQuotation } from "./quotation.ts";

/** The last steps from HTML elements to a body: no positions, no blank text between blocks, attributions, heading ids, block numbers. */
export function finish(tree: Root): Body {
  const nameHeading = headingIds();
  const clean = (node: RootContent): ElementContent[] => {
    if (node.type === "text") return [{ type: "text", value: node.value }];
    if (node.type !== "element") return [];
    const children = node.children.flatMap(clean);
    const { tagName, properties } = node;
    const element: Element = {
      type: "element",
      tagName,
      properties,
      children: HOLDS_BLOCKS.has(tagName) ? children.filter(isNotBlank) : children,
    };
    if (/^h[2-6]$/.test(tagName) && properties.id === undefined) properties.id = nameHeading(element);
    return [tagName === "blockquote" ? creditQuotation(element) : element];
  };
  const blocks = tree.children.flatMap(clean).filter((node): node is Element => node.type === "element");
  for (const [i, block] of blocks.entries()) block.properties.dataBlock = i + 1;
  return { type: "root", children: blocks };
}

const HOLDS_BLOCKS = new Set(
  "blockquote ul ol table thead tbody tr section Gallery FactBox Update Chart Figure Video Audio Promo".split(
    " ",
  ),
);

const isNotBlank = (node: ElementContent) => node.type !== "text" || node.value.trim() !== "";
