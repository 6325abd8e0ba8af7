import { parentPort, workerData } from "node:worker_threads";
import type { Slugs } from "../manuscript/article.ts";
import { type Outcome, storyReader } from "../manuscript/story-file.ts";

/** Files to read, by their front matter or whole, for a newspaper with these names. `edition` numbers the names. */
export type Job = { files: string[]; whole: boolean; slugs: Slugs; edition: number };

const port = parentPort;
if (!port) throw new Error("desk/proofreader-thread.ts is started by desk/proofreaders.ts");
const { contentDir } = workerData as { contentDir: string };
let known = -1;
let read: (file: string, whole: boolean) => Outcome;

port.on("message", ({ files, whole, slugs, edition }: Job) => {
  if (edition !== known) read = storyReader(contentDir, slugs);
  known = edition;
  const outcomes = files.map((file) => read(file, whole));
  const texts = outcomes.flatMap((outcome) => ("story" in outcome ? [outcome.story.packed.buffer] : []));
  port.postMessage(outcomes, texts);
});
