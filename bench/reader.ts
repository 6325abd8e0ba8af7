import { Agent, request } from "node:http";

export type Got = { status: number; body: string; milliseconds: number };

/** A client with connections of its own. */
export function reader(origin: string, connections = 1) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const get = (path: string, headers: Record<string, string> = {}): Promise<Got> =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      request(origin + path, { agent, headers }, (answer) => {
        let body = "";
        answer.setEncoding("utf8").on("data", (text: string) => {
          body += text;
        });
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, body, milliseconds: performance.now() - began }),
        );
        answer.on("error", reject);
      })
        .on("error", reject)
        .end();
    });
  return { get, [Symbol.dispose]: () => agent.destroy() };
}

/** Sum of a metric over all its labels. */
export async function metric(origin: string, name: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const lines = text.split("\n").filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return lines.reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
}
