import { parentPort, workerData } from "node:worker_threads";
import { createIndexBeside } from "../catalogue/search/index-beside.ts";
import { addInOrder, openSearchIndex } from "../catalogue/search/index-stories.ts";
import type { Job } from "./bulk-index.ts";

const port = parentPort;
if (!port) throw new Error("desk/bulk-index-thread.ts is started by desk/bulk-index.ts");

const db = createIndexBeside((workerData as { path: string }).path);
const index = openSearchIndex(db);

// One transaction: at the end of each the full text writes out what it has gathered.
db.exec("BEGIN");
port.on("message", (job: Job) => {
  if (job === "end") db.exec("COMMIT");
  else addInOrder(index, job);
  port.postMessage(job.length);
});
