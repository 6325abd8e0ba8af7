import type { ElementContent, Root as Hast, Properties } from "hast";
import type { Root } from "mdast";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Jsx } from "./nodes.ts";

type State = { all: (node: Jsx) => ElementContent[] };

/** One of the author's elements becomes an element of that name; its checked attributes are the properties. */
function element(state: unknown, node: Jsx) {
  const { all } = state as State;
  const properties: Properties = { ...node.data?.hProperties };
  return { type: "element" as const, tagName: node.name ?? "", properties, children: all(node) };
}

const converter = unified()
  .use(remarkRehype, {
    handlers: { mdxJsxFlowElement: element, mdxJsxTextElement: element },
    clobberPrefix: "",
    footnoteLabelProperties: {},
  })
  .freeze();

/** A checked tree as HTML elements; footnotes stand in a `section[dataFootnotes]` at the end. */
export const toHast = (root: Root): Hast => converter.runSync(root) as Hast;
