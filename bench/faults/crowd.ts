import { Agent, type IncomingMessage, request } from "node:http";

export type Served = { requests: number; failures: number; dropped: number; reasons: Record<string, number> };

const REFUSED = new Set(["ECONNREFUSED"]);

/**
 * Readers who ask for these paths without a pause on connections that they keep. `dropped`: a request that was sent on a connection
 * that stood, and did not get its whole answer; `failures`: answers of 500 and above.
 */
export function crowd(origin: string, paths: readonly string[], readers = 16) {
  const served: Served = { requests: 0, failures: 0, dropped: 0, reasons: {} };
  let going = true;

  const blame = (reason: string) => {
    served.dropped++;
    served.reasons[reason] = (served.reasons[reason] ?? 0) + 1;
  };

  const ask = (agent: Agent, path: string) =>
    new Promise<void>((done) => {
      const settle = (reason?: string) => {
        if (reason !== undefined && !REFUSED.has(reason)) blame(reason);
        done();
      };
      const sent = request(origin + path, { agent, timeout: 15_000 }, (answer: IncomingMessage) => {
        served.requests++;
        if ((answer.statusCode ?? 0) >= 500) served.failures++;
        answer.resume();
        answer.on("end", () => settle(answer.complete ? undefined : "cut short"));
        answer.on("error", (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
      });
      sent.on("timeout", () => sent.destroy(new Error("no answer within 15 s")));
      sent.on("error", (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
      sent.end();
    });

  async function read(offset: number) {
    using agent = Object.assign(new Agent({ keepAlive: true, maxSockets: 1 }), {
      [Symbol.dispose]: () => agent.destroy(),
    });
    for (let i = offset; going; i++) await ask(agent, paths[i % paths.length] ?? "/");
  }

  const all = Array.from({ length: readers }, (_, i) => read(i));
  return {
    served,
    /** No further requests; resolves when all that were sent are settled. */
    async leave(): Promise<Served> {
      going = false;
      await Promise.all(all);
      return served;
    },
  };
}
