import type { DeskOptions } from "./desk.ts";
import type { Employed } from "./employ.ts";

type Options = Omit<DeskOptions, "proofreaders" | "builder">;

/** The desk in this thread. Its code is read only now: where it has a thread of its own, nobody else holds it in memory. */
export function employHere(options: Options): Employed {
  const opening = open(options);
  return {
    ready: opening.then((desk) => desk.start()),
    close: async () => (await opening).close(),
  };
}

async function open(options: Options) {
  const [{ openDesk }, { proofreadHere }, { buildHere }] = await Promise.all([
    import("./desk.ts"),
    import("./proofreaders.ts"),
    import("./build.ts"),
  ]);
  const proofreaders = proofreadHere(options.contentDir);
  return openDesk({ ...options, proofreaders, builder: buildHere({ ...options, proofreaders }) });
}
