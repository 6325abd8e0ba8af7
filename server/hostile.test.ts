import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exchange, openFakeHouse } from "./fake-house.ts";
import { LIMITS, SILENCE } from "./http/limits.ts";
import { FakeNewspaper } from "./page/fake-newspaper.ts";

const HASTE = {
  ...LIMITS,
  headersTimeout: 100,
  requestTimeout: 200,
  connectionsCheckingInterval: 20,
};
const FORM = "POST /api/subscriptions HTTP/1.1\r\nHost: x\r\n";
const HELLO = "\r\n5\r\nhello\r\n0\r\n\r\n";
const paper = new FakeNewspaper();
let house: Awaited<ReturnType<typeof openFakeHouse>>;
let hasty: typeof house;

beforeAll(async () => {
  paper.state("lead", "Lead story ".repeat(20_000));
  paper.shows("/", "lead");
  house = await openFakeHouse(paper);
  hasty = await openFakeHouse(paper, HASTE, 300);
});
afterAll(() => {
  house.server.close();
  hasty.server.close();
});

const statuses = (answers: string) =>
  [...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));

describe("whoever could be understood in two ways is refused, and what follows on the connection is not read", () => {
  it.each([
    ["two lengths", `${FORM}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`],
    ["the same length twice", `${FORM}Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello`],
    ["a list of lengths", `${FORM}Content-Length: 5, 5\r\n\r\nhello`],
    ["a length with a sign", `${FORM}Content-Length: +5\r\n\r\nhello`],
    ["a length beyond all numbers", `${FORM}Content-Length: 99999999999999999999\r\n\r\nhello`],
    ["a length, then chunks", `${FORM}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ["chunks, then a length", `${FORM}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n`],
    ["chunks that are none", `${FORM}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
    ["chunks that are not the last coding", `${FORM}Transfer-Encoding: chunked, identity\r\n${HELLO}`],
    ["two codings in two fields", `${FORM}Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n${HELLO}`],
    ["a space before the colon", `${FORM}Transfer-Encoding : chunked\r\n${HELLO}`],
    ["a folded field", "GET / HTTP/1.1\r\nHost: x\r\nX-A: b\r\n c\r\n\r\n"],
    ["a folded coding", `${FORM}Transfer-Encoding:\r\n chunked\r\n${HELLO}`],
    ["lines that end in a bare LF", "GET / HTTP/1.1\nHost: x\n\n"],
    ["one line that ends in a bare LF", "GET / HTTP/1.1\r\nHost: x\nX: y\r\n\r\n"],
    ["a bare CR in a field", "GET / HTTP/1.1\r\nHost: x\rX: y\r\n\r\n"],
    ["a NUL in a field", "GET / HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n"],
    ["headers beyond 16 KB", `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"a".repeat(20_000)}\r\n\r\n`],
    ["two hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"],
    ["two hosts for what is changed", `${FORM}HOST: y\r\nContent-Length: 5\r\n\r\nhello`],
    ["a version before headers", "GET /\r\n\r\n"],
    ["a version that is none on this wire", "GET / HTTP/2.0\r\nHost: x\r\n\r\n"],
    ["a host that is none", "GET / HTTP/1.1\r\nHost: x/y\r\n\r\n"],
    ["a host of two words", "GET / HTTP/1.1\r\nHost: x y\r\n\r\n"],
    ["no host", "GET / HTTP/1.1\r\n\r\n"],
    ["another protocol", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
  ])("%s", async (_, bytes) => {
    const [status, ...more] = statuses(await house.raw(bytes));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(more).toEqual([]);
  });

  it("chunks in HTTP/1.0, which has none: whatever comes after them is not read", async () => {
    const answers = await house.raw(`POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n${HELLO}`);
    expect(statuses(answers)).toHaveLength(1);
  });

  it.each([
    ["bare LFs between chunks", "\r\n5\nhello\n0\n\n"],
    ["a chunk longer than it says", "\r\n3\r\nhello\r\n0\r\n\r\n"],
    ["a chunk beyond all numbers", "\r\nFFFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n"],
    ["a line's end within a chunk's extension", "\r\n5;a=\nb\r\nhello\r\n0\r\n\r\n"],
  ])("%s", async (_, body) => {
    const answers = statuses(await house.raw(`${FORM}Transfer-Encoding: chunked\r\n${body}`));
    expect(answers.filter((status) => status !== 400)).toEqual([]);
  });
});

describe("requests that want something else than an answer", () => {
  it("CONNECT opens nothing: the connection is closed", async () => {
    expect(await house.raw("CONNECT x:443 HTTP/1.1\r\nHost: x:443\r\n\r\n")).toBe("");
    expect(statuses(await house.raw("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))).toEqual([200, 200]);
  });

  it.each(["websocket", "h2c"])("an upgrade to %s is left alone, and the page is sent", async (protocol) => {
    const wish = `GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: ${protocol}\r\n\r\n`;
    expect(statuses(await exchange(house.port, wish))).toEqual([200]);
  });

  it("a body beside GET is not taken for the next request", async () => {
    const hidden = "GET /no/such/page HTTP/1.1\r\nHost: x\r\n\r\n";
    const bytes = `GET / HTTP/1.1\r\nHost: x\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`;
    expect(statuses(await house.raw(bytes))).toEqual([200, 200]);
  });

  it("a body in chunks beyond the limit is refused with an answer", async () => {
    const chunk = `8000\r\n${"a".repeat(0x8000)}\r\n`;
    const answers = await house.raw(`${FORM}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(40)}0\r\n\r\n`);
    expect(statuses(answers)).toEqual([413]);
  });
});

describe("pipelined requests", () => {
  it("are answered in their order, fifty of them, rendered and ready ones mixed", async () => {
    const one = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const pair = one("/no/such/page") + one("/");
    expect(statuses(await house.raw(pair.repeat(25)))).toEqual([...Array(25).fill([404, 200]).flat(), 200]);
  });
});

describe("slow clients", () => {
  it.each([
    ["a head that never ends", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow:"],
    ["a body that never comes", `${FORM}Content-Length: 5\r\n\r\n`],
    ["a body that stops", `${FORM}Content-Length: 5\r\n\r\nhel`],
    ["chunks that stop", `${FORM}Transfer-Encoding: chunked\r\n\r\n5\r\nhel`],
  ])("%s: the connection is closed, with 408 where nothing was answered yet", async (_, bytes) => {
    const answers = statuses(await exchange(hasty.port, bytes));
    expect(answers.filter((status) => status !== 408)).toEqual([]);
  });

  it("who asks and takes nothing of the answers is let go", async () => {
    const socket = connect(hasty.port, "127.0.0.1");
    await once(socket, "connect");
    socket.pause();
    const [held] = await Promise.all([
      once(hasty.server, "request").then(([{ socket }]) => socket),
      new Promise<void>((sent) => socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(50), () => sent())),
    ]);
    await once(held, "close");
    socket.destroy();
  });

  it("who asks a thousand times in one piece is let go before all that is answered", async () => {
    const answers = await house.raw("GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(1000));
    expect(statuses(answers).length).toBeLessThan(500);
  });

  it("the real limits are bounds", () => {
    for (const name of ["headersTimeout", "requestTimeout", "keepAliveTimeout"] as const)
      expect(LIMITS[name], name).toBeGreaterThan(0);
    expect(house.server.timeout).toBe(SILENCE);
  });
});
