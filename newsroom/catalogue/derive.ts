import { firstExpiry, isRecording, recordRead, recordReads } from "./dependencies.ts";
import { fingerprintOf } from "./stored.ts";

/**
 * What is worked out from readings, where a page shows the result alone: it is rendered again where that differs, and not with every
 * change of what it was made from. `question` names it among all that a page asks; `run` is synchronous and cheap, for it is
 * run again to ask.
 */
export function derive<T>(question: string, run: () => T): T {
  if (!isRecording()) return run();
  const ask = () => {
    const { result, reads } = recordReads(run);
    const all = [...reads.values()];
    const fingerprint = fingerprintOf(JSON.stringify(result) ?? "");
    return { result, keys: all.flatMap(({ keys }) => keys), fingerprint, expires: firstExpiry(all) };
  };
  const { result, ...answer } = ask();
  const askAgain = () => {
    const { fingerprint, expires } = ask();
    return { fingerprint, expires };
  };
  recordRead({ question, ...answer, keys: [...new Set(answer.keys)], ask: askAgain });
  return result;
}
