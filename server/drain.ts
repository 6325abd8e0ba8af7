import cluster from "node:cluster";
import type { Server } from "node:http";
import { Server as Listening } from "node:net";
import type { Log } from "#newsroom/newsroom.ts";

/** Milliseconds in which a client that keeps a connection may send one more request on it. */
const GRACE = 1_000;
const PATIENCE = 10_000;

/**
 * Ends a server without dropping a request: it takes no new connections, finishes what was begun, and answers what still
 * comes on open connections with `Connection: close`; connections that stay silent are closed after `grace`.
 */
export async function drain(server: Server, grace = GRACE): Promise<void> {
  server.prependListener("request", (_, response) => {
    response.shouldKeepAlive = false;
  });
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  // http.Server's own close() ends idle connections at once, and with them requests that are on their way.
  Listening.prototype.close.call(server, () => resolve());
  const timer = setTimeout(() => server.closeIdleConnections(), grace);
  await closed;
  clearTimeout(timer);
}

/** What the first of several processes says to one that shall end. */
export const END = { type: "end" } as const;
const isEnd = (message: unknown) =>
  typeof message === "object" && message !== null && "type" in message && message.type === END.type;

/**
 * On SIGTERM, SIGINT or SIGHUP (its terminal is closed): drains, then `close`, then the end; at the latest after ten seconds. One of several processes waits for
 * the first one's word instead, who gets the same signal and has to close the door before.
 */
export function drainOnSignal(server: Server, log: Log, close: () => Promise<void>) {
  let draining = false;
  const end = async (why: string) => {
    if (draining) return;
    draining = true;
    log("info", "server.draining", { why });
    setTimeout(() => process.exit(1), PATIENCE).unref();
    await drain(server);
    await close();
    log("info", "server.ended");
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const)
    process.on(signal, () => {
      if (!cluster.isWorker) void end(signal);
    });
  if (cluster.isWorker) process.on("message", (message) => isEnd(message) && void end(END.type));
}
