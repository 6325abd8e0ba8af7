import cluster from "node:cluster";
import { flushCompileCache as keepCompiled } from "node:module";
import { openNewsroom } from "#newsroom/open.ts";
import { readEnvironment } from "#platform/env.ts";
import { checkFolders } from "#platform/folders.ts";
import { createLog, writingTo } from "#platform/log.ts";

const log = createLog(writingTo(process.stdout), cluster.worker ? { worker: cluster.worker.id } : undefined);

// A terminal that is closed tells every process of its own; the first one decides.
if (cluster.isWorker) process.on("SIGHUP", () => {});

try {
  const environment = readEnvironment();
  checkFolders(environment);
  const { contentDir, dataDir } = environment;
  const desk = cluster.isWorker ? "elsewhere" : "thread";
  // The desk goes to work in its thread while this one reads the code of all the rest.
  const newsroom = openNewsroom({ contentDir, dataDir, log, desk });
  const serving = { environment, newsroom, log };
  if (process.argv.includes("--dev")) await (await import("./dev.ts")).serveDevelopment(serving);
  else if (environment.workers > 0 && cluster.isPrimary)
    await (await import("./workers.ts")).overseeWorkers(serving);
  else await (await import("./serve.ts")).serve(serving, cluster.isWorker ? "worker" : "alone");
  keepCompiled();
} catch (error) {
  process.stderr.write(`stet: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
