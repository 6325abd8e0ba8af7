import cluster from "node:cluster";
import { flushCompileCache as keepCompiled } from "node:module";
import { openNewsroom } from "#newsroom/open.ts";
import { readEnvironment } from "#platform/env.ts";
import { createLog } from "#platform/log.ts";

const log = createLog(
  (line) => process.stdout.write(line),
  cluster.worker ? { worker: cluster.worker.id } : undefined,
);

try {
  const environment = readEnvironment();
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
