import { parentPort, workerData } from "node:worker_threads";
import type { Slugs } from "../manuscript/article.ts";
import { storyReader } from "../manuscript/story-file.ts";

/** Files to read, by their front matter or whole. */
export type Job = { files: string[]; whole: boolean };
/** The newspaper's names, by which files are read from now on. */
export type Names = { slugs: Slugs };

const port = parentPort;
if (!port) throw new Error("desk/proofreader-thread.ts is started by desk/proofreaders.ts");
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
