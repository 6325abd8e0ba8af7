import type { Messages } from "#messages/en.ts";
import type { Hunk, Revision } from "#newsroom/record/record.ts";
import css from "./Revision.module.css";

/** How many passages came in, changed and went out. */
function tally(hunks: readonly Hunk[]) {
  const count = { added: 0, changed: 0, removed: 0 };
  for (const hunk of hunks) {
    if (hunk.kind === "same" || hunk.moved) continue;
    if (hunk.pieces.every(({ mark }) => mark === "added")) count.added++;
    else if (hunk.pieces.every(({ mark }) => mark === "removed")) count.removed++;
    else count.changed++;
  }
  return count;
}

/** Beside a version: that it was an update or a correction, and how much of the story it touched. */
export function Note({ revision: { changes, hunks }, messages }: { revision: Revision; messages: Messages }) {
  const { record: say } = messages;
  const isCorrection = changes.some(({ kind }) => kind === "correction");
  if (!isCorrection && !changes.some(({ kind }) => kind === "update")) return null;
  const { added, changed, removed } = tally(hunks);
  return (
    <p className={`${css.note} ${isCorrection ? css.fix : css.new}`}>
      <b>{isCorrection ? say.correctionMark : say.updateMark}</b>
      {isCorrection ? (
        <>
          {say.correctionNoted} <a href="/corrections">{say.correctionList}</a>.
        </>
      ) : (
        say.tally(added, changed, removed)
      )}
    </p>
  );
}
