import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, it } from "vitest";
import { drain } from "./drain.ts";

const ONE = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

async function serving() {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const server = createServer(async (_, response) => {
    await held;
    response.end("whole");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").setEncoding("utf8");
  await once(socket, "connect");
  return { server, socket, release };
}

it("finishes an answer that was begun, and closes its connection", async () => {
  const { server, socket, release } = await serving();
  socket.write(ONE);
  await once(server, "request");
  const drained = drain(server);
  release();
  const [answer] = await once(socket, "data");
  expect(answer).toContain("whole");
  await drained;
  expect(server.listening).toBe(false);
});

it("answers one more request on a connection that was kept, and says that it is the last", async () => {
  const { server, socket, release } = await serving();
  release();
  socket.write(ONE);
  const [first] = await once(socket, "data");
  expect(first).toContain("keep-alive");
  const drained = drain(server, 60_000);
  socket.write(ONE);
  const [second] = await once(socket, "data");
  expect(second).toContain("Connection: close");
  await drained;
});

it("waits for a silent connection no longer than the grace", async () => {
  const { server, socket, release } = await serving();
  release();
  socket.write(ONE);
  await once(socket, "data");
  await drain(server, 1);
  expect(server.listening).toBe(false);
});
