import type { DeskOptions } from "./desk.ts";
import type { Employed } from "./employ.ts";

/** The desk in this thread. Its code is read only now: where it has a thread of its own, nobody else holds it in memory. */
export function employHere(options: Omit<DeskOptions, "proofreaders">): Employed {
  const opening = open(options);
  return {
    ready: opening.then((desk) => desk.start()),
    close: async () => (await opening).close(),
  };
}

async function open(options: Omit<DeskOptions, "proofreaders">) {
  const [{ openDesk }, { proofreadHere }] = await Promise.all([
    import("./desk.ts"),
    import("./proofreaders.ts"),
  ]);
  return openDesk({ ...options, proofreaders: proofreadHere(options.contentDir) });
}
