import type { State } from "../published.ts";
import { type Facts, factsOf } from "../text/facts.ts";
import { type Manuscript, manuscriptReader } from "../text/manuscript.ts";
import type { Archive } from "./archive.ts";

/** How long (ms) reading goes on before others on this thread have their turn. */
const TURN = 10;
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Writes the versions of stories anew from the states of their files. A story of a single state has no versions to compare. */
export async function readStories(
  archive: Archive,
  ids: readonly string[],
  isWanted: (id: string) => boolean,
) {
  let since = performance.now();
  for (const id of ids) {
    if (archive.ledger.states(id).length > 1 || isWanted(id)) await readStory(archive, id);
    if (archive.isClosed()) return;
    if (performance.now() - since < TURN) continue;
    await breathe();
    since = performance.now();
  }
}

async function readStory({ db, ledger, objects }: Archive, id: string) {
  const read = manuscriptReader();
  const fresh = new Map<string, Manuscript>();
  const factsOfBlob = async (blob: string): Promise<Facts | undefined> => {
    const known = ledger.facts(blob);
    if (known || blob === "") return known;
    // The answers come in the order in which they were asked for: each is read after the state before it.
    const bytes = await objects.read(blob);
    const manuscript = bytes && read(bytes);
    if (manuscript) fresh.set(blob, manuscript);
    return manuscript && factsOf(manuscript);
  };
  const states: State[] = await Promise.all(
    ledger.states(id).map(async (state) => ({ ...state, facts: await factsOfBlob(state.blob) })),
  );
  db.transaction(() => {
    for (const [blob, manuscript] of fresh) ledger.putText(blob, manuscript);
    ledger.putStory(id, states, fresh);
  })();
}
