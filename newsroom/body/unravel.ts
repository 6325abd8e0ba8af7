import type { Parents, Root, RootContent } from "mdast";
import { isJsx, isVocabularyName } from "./nodes.ts";
import { RULES } from "./rules.ts";

/**
 * A block element written on one line, `<PullQuote>…</PullQuote>`, is to Markdown a paragraph that holds it.
 * Takes such elements out of their paragraphs.
 */
export function unravel(root: Root): Root {
  walk(root);
  return root;
}

function walk(parent: Parents) {
  parent.children = parent.children.flatMap((child) => {
    if ("children" in child) walk(child);
    return liftBlocks(child as RootContent);
  }) as typeof parent.children;
}

function liftBlocks(node: RootContent): RootContent[] {
  if (node.type !== "paragraph" || !node.children.some(isBlockElement)) return [node];
  const rest = node.children.filter((child) => !(child.type === "text" && child.value.trim() === ""));
  if (!rest.every(isBlockElement)) return [node];
  return rest.map((child) => ({ ...child, type: "mdxJsxFlowElement" }) as unknown as RootContent);
}

const isBlockElement = (node: RootContent) =>
  isJsx(node) && isVocabularyName(node.name) && RULES[node.name].within !== "line";
