import { once } from "node:events";
import { request as ask, createServer, type Server } from "node:http";

/** A way to the server under test that can fail: for what only a lost connection shows. */
export class UnsteadyNetwork {
  /** `up`: everything passes. `down`: connections break. `slow`: pages never come. */
  state: "up" | "down" | "slow" = "up";
  /** Paths of pages that are answered 410, as after a withdrawal. */
  readonly withdrawn = new Set<string>();
  /** Bodies of what was sent to the newsroom: method, path, JSON. */
  readonly sent: { method: string; path: string; body: unknown }[] = [];
  #server: Server;

  private constructor(upstream: string) {
    this.#server = createServer(async (incoming, outgoing) => {
      const path = incoming.url ?? "/";
      if (this.state === "down") return void incoming.socket.destroy();
      if (this.state === "slow" && incoming.headers.accept?.includes("text/html")) return;
      if (this.withdrawn.has(path))
        return void outgoing.writeHead(410, { "Content-Type": "text/html" }).end("Gone");
      if (path === "/api/push/key")
        return void outgoing.writeHead(200, { "Content-Type": "text/plain" }).end("BKey");
      if (path === "/api/push/subscriptions") {
        const chunks: Buffer[] = [];
        for await (const chunk of incoming) chunks.push(chunk as Buffer);
        const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
        this.sent.push({ method: incoming.method ?? "", path, body });
        return void outgoing.writeHead(204).end();
      }
      const { method, headers } = incoming;
      const onward = ask(upstream + path, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on("error", () => outgoing.destroy());
      incoming.pipe(onward);
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
