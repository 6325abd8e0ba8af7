import type { Server } from "node:http";
import type { Log } from "#newsroom/newsroom.ts";

const PATIENCE = 10_000;

/** On SIGTERM or SIGINT: no new connections, every answer that was begun is finished, then `close`, then the end. */
export function drainOnSignal(server: Server, log: Log, close: () => Promise<void>) {
  let draining = false;
  const drain = async (signal: string) => {
    if (draining) return;
    draining = true;
    log("info", "server.draining", { signal });
    server.prependListener("request", (_, response) => {
      response.shouldKeepAlive = false;
    });
    setTimeout(() => process.exit(1), PATIENCE).unref();
    await new Promise<void>((done) => {
      server.close(() => done());
      server.closeIdleConnections();
    });
    await close();
    log("info", "server.ended");
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void drain(signal));
}
