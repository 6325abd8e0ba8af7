import cluster, { type Worker } from "node:cluster";
import { setTimeout as pause } from "node:timers/promises";
import { AggregatorRegistry } from "prom-client";
import type { FromDesk, ToDesk } from "#newsroom/desk/messages.ts";
import { watchDoor } from "./door.ts";
import { END } from "./drain.ts";
import { isEnquiry, type Reply } from "./gathering.ts";
import { purgeHook } from "./purge.ts";
import { Push } from "./push/push.ts";
import type { Serving } from "./serve.ts";

/** A process that ends soon after its start is not started again at once. */
const REST = 1_000;
const LAST_WORD = 15_000;
/** In which those who serve take what came in before the door was closed. */
const HANDOVER = 200;

const asksForDesk = (message: unknown): message is ToDesk =>
  typeof message === "object" && message !== null && "type" in message && message.type === "desk?";

function tell(worker: Worker, message: FromDesk | Reply | typeof END) {
  if (worker.isConnected()) worker.send(message);
}

/**
 * The first of several processes: keeps the port and the catalogue, starts those that serve, and starts again what ends. SIGHUP
 * replaces them one after the other, each only when its successor is ready; SIGTERM closes the door, hands over whoever is inside,
 * and lets all finish.
 */
export async function overseeWorkers({ environment, newsroom, log }: Serving) {
  const { dataDir, workers } = environment;
  if (environment.purgeUrl) newsroom.subscribe(purgeHook(environment.purgeUrl, environment.keysField, log));
  const push = new Push({ newsroom, dataDir, siteUrl: environment.siteUrl, log });
  const aggregator = new AggregatorRegistry();
  const closeDoor = watchDoor();
  let ending = false;
  const expected = new Set<Worker>();

  function start(): Promise<Worker> {
    const worker = cluster.fork();
    let isServing = false;
    return new Promise((ready, gone) => {
      worker.on("message", (message: unknown) => {
        if (message === "ready") {
          isServing = true;
          ready(worker);
        } else if (isEnquiry(message)) void answer(worker, message.id);
        else if (asksForDesk(message)) void newsroom.ready.then(() => tell(worker, { type: "ready" }));
      });
      worker.once("exit", (code, signal) => {
        gone(new Error(`worker ${worker.id} ended (${signal ?? code}) before it was ready`));
        if (!expected.delete(worker) && isServing) void replace(worker, signal ?? String(code));
      });
    });
  }

  newsroom.subscribe((keys, revision) => {
    for (const worker of Object.values(cluster.workers ?? {}))
      if (worker) tell(worker, { type: "changed", keys: [...keys], revision });
  });

  async function answer(worker: Worker, id: number) {
    const text = await aggregator.clusterMetrics().catch((error: unknown) => `# ${String(error)}\n`);
    tell(worker, { type: "metrics", id, text });
  }

  async function replace(worker: Worker, how: string): Promise<void> {
    if (ending) return;
    log("error", "worker.ended", { worker: worker.id, how });
    for (;;) {
      await pause(REST);
      if (ending) return;
      try {
        return void (await start());
      } catch (error) {
        log("error", "worker.failed", { error });
      }
    }
  }

  async function finish(worker: Worker) {
    expected.add(worker);
    // After the connections that are on their way to it; a process that is not yet listening to us is ended by the signal.
    tell(worker, END);
    worker.process.kill("SIGTERM");
    if (!worker.isDead()) await new Promise((gone) => worker.once("exit", gone));
  }

  let renewing = Promise.resolve();
  async function renew() {
    log("info", "workers.renewing");
    for (const worker of Object.values(cluster.workers ?? {})) {
      if (!worker) continue;
      await start();
      await finish(worker);
    }
    log("info", "workers.renewed");
  }

  process.on("SIGHUP", () => {
    renewing = renewing.then(renew).catch((error: unknown) => log("error", "workers.not-renewed", { error }));
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, async () => {
      if (ending) return;
      ending = true;
      setTimeout(() => process.exit(1), LAST_WORD).unref();
      await closeDoor();
      await pause(HANDOVER);
      await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && finish(worker)));
      await push.close();
      await newsroom.close();
      process.exit(0);
    });

  await newsroom.ready;
  if (ending) return;
  push.begin();
  await Promise.all(Array.from({ length: workers }, start));
  log("info", "workers.ready", { workers });
}
