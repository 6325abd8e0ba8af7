import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { MOST_BODY, ROUTES } from "#audience/doors/doors.ts";
import { answerAtDoor } from "./doors.ts";

const CHUNK = "a".repeat(16_384);
const TOKEN = "x".repeat(43);

let server: Server;
let opened: number;

beforeEach(async () => {
  opened = 0;
  const doors = async () => {
    opened++;
    return { status: 200, headers: {}, body: "" };
  };
  server = createServer(
    (request, response) => void answerAtDoor(doors, request.url ?? "", request, response),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends a body in chunks for as long as the connection takes them; what came back, and how much was sent. */
async function pour(method: string, path: string, most: number): Promise<{ answer: string; sent: number }> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  let answer = "";
  socket.on("data", (bytes) => {
    answer += bytes.toString();
  });
  socket.on("error", () => {});
  const closed = new Promise((resolve) => socket.on("close", resolve));
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`);
  let sent = 0;
  for (; sent < most && socket.writable; sent += CHUNK.length) {
    if (!socket.write(`${CHUNK.length.toString(16)}\r\n${CHUNK}\r\n`))
      await Promise.race([new Promise((resolve) => socket.once("drain", resolve)), closed]);
  }
  if (socket.writable) socket.write("0\r\n\r\n");
  await closed;
  return { answer, sent };
}

const changing = ROUTES.filter(({ method }) => method !== "GET").map(({ method, path }) => [
  method,
  path.source
    .slice(1, -1)
    .replaceAll("\\/", "/")
    .replace(/\(.*\)/, TOKEN),
]);

it.each(changing)(
  "%s %s refuses a body without a length as soon as it is too large",
  async (method, path) => {
    const { answer, sent } = await pour(method ?? "", path ?? "", 64 * MOST_BODY);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent).toBeLessThan(64 * MOST_BODY);
    expect(opened).toBe(0);
  },
);

it("takes what is just small enough", async () => {
  const fits = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/mail`, {
    method: "POST",
    body: "a".repeat(MOST_BODY),
  });
  expect([fits.status, opened]).toEqual([200, 1]);
});
