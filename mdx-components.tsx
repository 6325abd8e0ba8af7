import type { MDXComponents } from "mdx/types";
import { bodyContext } from "#app/bodyContext.ts";
import { markdown, vocabulary } from "#components/mdx/vocabulary.tsx";
import { catalogue } from "#platform/wiring.ts";

/** Standing pages are written with the same elements as stories. */
export function useMDXComponents(): MDXComponents {
  const context = bodyContext(catalogue().newspaper().language);
  return { ...vocabulary(context), ...markdown(context) } as MDXComponents;
}
