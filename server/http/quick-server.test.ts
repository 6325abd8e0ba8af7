import { once } from "node:events";
import type { ServerOptions } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { drain } from "../drain.ts";
import { QuickServer } from "./quick-server.ts";
import { Wire } from "./wire.ts";

const wire = (text: string) => new Wire(200, ["Content-Length", String(text.length)], Buffer.from(text));

/** Some pages stand ready; everything else Node's own way answers with its method. */
let server: QuickServer;
let edition = 0;
/** The server's side of the client's connection. */
let accepted: Socket;
const large = wire("x".repeat(4_000_000));
async function serving(options: ServerOptions = {}) {
  const pages: Record<string, () => Wire> = {
    "/quick": () => wire("at once"),
    "/other": () => wire("another"),
    "/edited": () => wire(`edition ${++edition}`),
    "/large": () => large,
  };
  server = new QuickServer(options, ({ url }) => pages[url]?.());
  server.on("request", (request, response) => {
    request.resume().on("end", () => response.end(`${request.method} by Node`));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const connection = once(server, "connection");
  const socket = await client();
  [accepted] = await connection;
  return socket;
}
async function client() {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").setEncoding("latin1");
  await once(socket, "connect");
  return socket;
}
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, fields = "") => `GET ${path} HTTP/1.1\r\nHost: x\r\n${fields}\r\n`;
async function ask(socket: Socket, bytes: string): Promise<string> {
  socket.write(bytes);
  const [answer] = await once(socket, "data");
  return String(answer);
}
/** All that comes until the server closes. */
async function rest(socket: Socket): Promise<string> {
  let all = "";
  socket.on("data", (text) => {
    all += text;
  });
  await once(socket, "close");
  return all;
}

it("answers one plain request after the other on the same connection", async () => {
  const socket = await serving();
  for (let i = 0; i < 3; i++)
    expect(await ask(socket, get("/quick"))).toMatch(/^HTTP\/1.1 200 OK\r\n.*at once$/s);
});

it("leaves the connection to Node at the first request of another kind, and nothing is lost", async () => {
  const socket = await serving();
  expect(await ask(socket, get("/quick"))).toContain("at once");
  expect(await ask(socket, get("/slow"))).toContain("GET by Node");
  expect(await ask(socket, get("/quick"))).toContain("GET by Node");
  expect(await ask(socket, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc")).toContain(
    "POST by Node",
  );
});

it("answers each request by itself, however alike they are", async () => {
  const socket = await serving();
  expect(await ask(socket, get("/quick"))).toContain("at once");
  expect(await ask(socket, get("/other"))).toContain("another");
  expect(await ask(socket, get("/edited"))).toContain("edition 1");
  expect(await ask(socket, get("/edited"))).toContain("edition 2");
});

it("does not take the end of an earlier request for the end of this one", async () => {
  const socket = await serving();
  await ask(socket, get("/quick"));
  socket.write(get("/quick").slice(0, -4));
  await once(accepted, "data");
  expect(await ask(socket, "\r\n\r\n")).toContain("GET by Node");
});

it("keeps several connections apart", async () => {
  const [first, second] = [await serving(), await client()];
  const answers = await Promise.all([ask(first, get("/quick")), ask(second, get("/other"))]);
  expect(answers).toEqual([expect.stringContaining("at once"), expect.stringContaining("another")]);
});

it("answers who asks on before he has taken the last answer, in the right order", async () => {
  const socket = await serving();
  const begun = once(socket, "data");
  socket.write(get("/large"));
  await begun;
  socket.pause();
  socket.write(get("/last", "Connection: close\r\n"));
  await once(accepted, "data");
  const [answer = "", next] = (await rest(socket.resume())).split("HTTP/1.1 200 OK");
  expect(answer).toMatch(/^x+$/);
  expect(next).toContain("GET by Node");
});

it("leaves a head that comes in pieces to Node", async () => {
  const socket = await serving();
  const bytes = get("/quick");
  socket.write(bytes.slice(0, 20));
  await once(accepted, "data");
  expect(await ask(socket, bytes.slice(20))).toContain("GET by Node");
});

it("leaves requests that come in one piece to Node, which answers each, in their order", async () => {
  const socket = await serving();
  socket.write(get("/quick") + get("/quick") + get("/last", "Connection: close\r\n"));
  expect((await rest(socket)).match(/GET by Node/g)).toHaveLength(3);
});

it("leaves what is no request to Node, which refuses it", async () => {
  expect(await ask(await serving(), "GET /quick HTTP/1.1\nHost: x\n\n")).toMatch(/^HTTP\/1.1 400 /);
});

it("ends its side when the client ends his", async () => {
  const socket = await serving();
  socket.end(get("/quick"));
  expect(await rest(socket)).toContain("at once");
});

it("closes a connection that stays silent", async () => {
  const socket = await serving({ keepAliveTimeout: 20 });
  expect(await rest(socket)).toBe("");
});

it("closes the connection of a reader who takes nothing of what he asked for", async () => {
  const socket = await serving({ keepAliveTimeout: 20 });
  socket.write(get("/large"));
  await once(accepted, "close");
  expect(accepted.bytesWritten).toBeGreaterThan(0);
});

it("answers the last request of a kept connection when it is to end, and says so", async () => {
  const socket = await serving();
  await ask(socket, get("/quick"));
  const drained = drain(server, 60_000);
  expect(await ask(socket, get("/quick"))).toContain("Connection: close");
  await drained;
});

it("still answers who ends his side after a request that Node answers", async () => {
  const socket = await serving();
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  accepted.once("end", resolve);
  server.removeAllListeners("request").on("request", async (_, response) => {
    await ended;
    response.end("made slowly");
  });
  socket.end(get("/slow"));
  expect(await rest(socket)).toContain("made slowly");
});

it("does not wait for a client who never ends his side, when it is to end", async () => {
  await serving({ keepAliveTimeout: 60_000 });
  const silent = connect({ port: (server.address() as AddressInfo).port, allowHalfOpen: true });
  await once(silent, "connect");
  silent.write(get("/quick"));
  await once(silent, "data");
  await drain(server, 1);
  silent.destroy();
});

it("sends an answer whole that is being taken slowly when it is to end", async () => {
  const socket = await serving();
  const begun = once(socket, "data");
  socket.write(get("/large"));
  const [start] = await begun;
  socket.pause();
  server.closeIdleConnections();
  const [, body] = `${start}${await rest(socket.resume())}`.split("\r\n\r\n");
  expect(body).toHaveLength(4_000_000);
});

it("ends silent connections when it is to end", async () => {
  const socket = await serving();
  await ask(socket, get("/quick"));
  const silence = rest(socket);
  await drain(server, 1);
  expect(await silence).toBe("");
});

it("outlives a client who breaks off", async () => {
  const socket = await serving();
  socket.write(get("/large"));
  await once(socket, "data");
  socket.resetAndDestroy();
  expect(await ask(await client(), get("/quick"))).toContain("at once");
});
