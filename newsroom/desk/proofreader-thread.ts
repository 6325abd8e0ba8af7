import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type { Slugs } from "../manuscript/article.ts";
import { storyReader } from "../manuscript/story-file.ts";

/** Files to read, by their front matter or whole. */
export type Job = { files: string[]; whole: boolean };
/** The newspaper's names, by which files are read from now on. */
export type Names = { slugs: Slugs };

/** A third of the processor's time where others want it too (nice 5). */
const PATIENT = 5;

const port = parentPort;
if (!port) throw new Error("desk/proofreader-thread.ts is started by desk/proofreaders.ts");
// Readers go first: an archive is proofread behind them for minutes. On Linux a priority is a thread's own, elsewhere the process's.
if (process.platform === "linux") setPriority(PATIENT);

const { contentDir } = workerData as { contentDir: string };
let read = storyReader(contentDir, { sections: [], topics: [], authors: [] });

port.on("message", (message: Job | Names) => {
  if ("slugs" in message) {
    read = storyReader(contentDir, message.slugs);
    return;
  }
  const outcomes = message.files.map((file) => read(file, message.whole));
  const texts = outcomes.flatMap((outcome) => ("story" in outcome ? [outcome.story.packed.buffer] : []));
  port.postMessage(outcomes, texts);
});
