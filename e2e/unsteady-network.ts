import { once } from "node:events";
import { request as ask, createServer, type Server } from "node:http";
import { test as base } from "@playwright/test";

/** A way to the server under test that can fail: for what only a lost connection shows. */
export class UnsteadyNetwork {
  /** `up`: everything passes. `down`: connections break. `slow`: pages never come. */
  state: "up" | "down" | "slow" = "up";
  /** Paths of pages that are answered 410, as after a withdrawal. */
  readonly withdrawn = new Set<string>();
  /** Paths that lead to another one now, for good. */
  readonly moved = new Map<string, string>();
  /** What was sent to the newsroom (everything but GET), and its answer's status. */
  readonly sent: { method: string; path: string; status: number; body: string }[] = [];
  /** Paths that were asked for with GET. */
  readonly got: string[] = [];
  #server: Server;

  private constructor(upstream: string) {
    this.#server = createServer(async (incoming, outgoing) => {
      const path = incoming.url ?? "/";
      if (this.state === "down") return void incoming.socket.destroy();
      if (this.state === "slow" && incoming.headers.accept?.includes("text/html")) return;
      if (this.withdrawn.has(path))
        return void outgoing.writeHead(410, { "Content-Type": "text/html" }).end("Gone");
      const Location = this.moved.get(path);
      if (Location) return void outgoing.writeHead(301, { Location }).end();
      const { method = "", headers } = incoming;
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const onward = ask(upstream + path, { method, headers }, (answer) => {
        const status = answer.statusCode ?? 502;
        if (method === "GET") this.got.push(path);
        else this.sent.push({ method, path, status, body: Buffer.concat(chunks).toString() });
        outgoing.writeHead(status, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on("error", () => outgoing.destroy());
      onward.end(Buffer.concat(chunks));
    });
  }

  static async open(upstream: string): Promise<UnsteadyNetwork> {
    const network = new UnsteadyNetwork(upstream);
    network.#server.listen(0, "127.0.0.1");
    await once(network.#server, "listening");
    return network;
  }

  get origin(): string {
    const address = this.#server.address();
    if (typeof address !== "object" || !address) throw new Error("the network is closed");
    return `http://127.0.0.1:${address.port}`;
  }

  async close() {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

/** Journeys that reach the server under test through such a network of their own. */
export const test = base.extend<{ network: UnsteadyNetwork }>({
  network: async ({ baseURL }, use) => {
    const network = await UnsteadyNetwork.open(baseURL ?? "");
    await use(network);
    await network.close();
  },
});
