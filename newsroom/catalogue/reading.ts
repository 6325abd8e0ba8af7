import { answerOnce, isRecording, recordRead } from "./dependencies.ts";
import { openLens } from "./lens.ts";
import type { Found } from "./view.ts";

/**
 * The answer to a question, noted for the page that is being rendered with what the page looks at in it. What the note holds on to is
 * the part that was looked at, never the answer: kept pages hold it.
 */
export function readAs<T>(question: string, find: () => Found<T>): T {
  if (!isRecording()) return find().answer;
  return answerOnce(question, () => {
    const found = find();
    const { read, watch } = reading(question, found, find);
    recordRead(read, question);
    return watch(found.answer);
  });
}

function reading<T>(name: string, { fingerprint: whole, keys, expires }: Found<T>, find: () => Found<T>) {
  const lens = openLens();
  const read = {
    keys,
    expires,
    // Pages that look at different parts of the same answer do not share what is asked again.
    get question() {
      return `${name} ${lens.outline()}`;
    },
    get fingerprint() {
      return lens.fingerprint() ?? whole;
    },
    ask() {
      const found = find();
      const own = lens.fingerprint();
      if (own === undefined) return { fingerprint: found.fingerprint, expires: found.expires };
      const fingerprint = found.fingerprint === whole ? own : lens.fingerprintIn(found.answer);
      return { fingerprint, expires: found.expires };
    },
  };
  return { read, watch: lens.watch };
}
