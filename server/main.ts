import cluster from "node:cluster";
import { readEnvironment } from "#platform/env.ts";
import { createLog } from "#platform/log.ts";
import { serveDevelopment } from "./dev.ts";
import { serve } from "./serve.ts";
import { overseeWorkers } from "./workers.ts";

const log = createLog(
  (line) => process.stdout.write(line),
  cluster.worker ? { worker: cluster.worker.id } : undefined,
);

try {
  const environment = readEnvironment();
  const serving = { environment, log };
  if (process.argv.includes("--dev")) await serveDevelopment(serving);
  else if (cluster.isWorker) await serve(serving, "worker");
  else if (environment.workers > 0) await overseeWorkers(serving);
  else await serve(serving);
} catch (error) {
  process.stderr.write(`stet: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
