import { flushCompileCache as keepCompiled } from "node:module";
import { dirname } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { openBuilder } from "./builder.ts";
import { openDesk } from "./desk.ts";
import type { FromDesk } from "./messages.ts";
import { openProofreaders } from "./proofreaders.ts";
import { soleDesk } from "./sole.ts";

// The desk in a thread of its own: parsing and writing never hold up a reader's request.
const port = parentPort;
if (!port) throw new Error("desk/thread.ts is started by newsroom/open.ts");
/** A server is ready within this time (ms) of its newspaper. */
const REST = 2_000;
const send = (message: FromDesk) => port.postMessage(message);

const { contentDir, cataloguePath } = workerData as { contentDir: string; cataloguePath: string };

try {
  const sole = await soleDesk(dirname(cataloguePath));
  const desk = openDesk({
    contentDir,
    cataloguePath,
    proofreaders: openProofreaders(contentDir),
    builder: openBuilder({ contentDir, cataloguePath }),
    clock: Date.now,
    rest: REST,
    log: (level, event, details) => send({ type: "log", level, event, details }),
    publish: (keys, revision) => send({ type: "changed", keys, revision }),
  });
  port.on("message", async (message) => {
    if (message !== "close") return;
    await desk.close();
    sole.leave();
    port.close();
  });
  await desk.start();
  send({ type: "ready" });
  keepCompiled();
} catch (error) {
  send({ type: "failed", message: (error as Error).message });
}
