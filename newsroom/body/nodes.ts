import type { Nodes, RootContent } from "mdast";
import type {} from "remark-mdx";
import type { VocabularyName } from "./vocabulary.ts";
import { VOCABULARY } from "./vocabulary.ts";

type JsxFlow = Extract<RootContent, { type: "mdxJsxFlowElement" }>;
type JsxText = Extract<RootContent, { type: "mdxJsxTextElement" }>;
export type Jsx = JsxFlow | JsxText;

export const isJsx = (node: Nodes): node is Jsx =>
  node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

export const isVocabularyName = (name: string | null | undefined): name is VocabularyName =>
  typeof name === "string" && Object.hasOwn(VOCABULARY, name);

/** Where a node begins, within the body. */
export const placeOf = (node: Pick<Nodes, "position">) => ({
  line: node.position?.start.line,
  column: node.position?.start.column,
});
