import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { MarginMark } from "#newsroom/record/record.ts";
import { MarginNote } from "../record/MarginNote/MarginNote.tsx";
import type { BodyContext } from "./context.ts";
import { placeMarks, prepare } from "./steps.ts";
import { markdown, vocabulary } from "./vocabulary.tsx";

type Props = {
  body: Root;
  context: BodyContext;
  /** What stands in the margin beside its blocks. */
  marks?: readonly MarginMark[];
};

/** A story's body as components. */
export function Body({ body, context, marks = [] }: Props) {
  const marginNote = ({ block }: { block: number }) => {
    const mark = marks.find((candidate) => candidate.block === block);
    return mark && <MarginNote {...mark} context={context} />;
  };
  return toJsxRuntime(placeMarks(prepare(body, context.language), marks), {
    Fragment,
    jsx,
    jsxs,
    components: { ...vocabulary(context), ...markdown(context), MarginNote: marginNote },
    passNode: true,
    tableCellAlignToStyle: false,
  });
}
