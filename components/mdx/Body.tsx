import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { BodyContext } from "./context.ts";
import { prepare } from "./steps.ts";
import { markdown, vocabulary } from "./vocabulary.tsx";

/** A story's body as components. */
export function Body({ body, context }: { body: Root; context: BodyContext }) {
  return toJsxRuntime(prepare(body), {
    Fragment,
    jsx,
    jsxs,
    components: { ...vocabulary(context), ...markdown(context) },
    passNode: true,
    tableCellAlignToStyle: false,
  });
}
