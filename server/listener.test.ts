import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFakeHouse } from "./fake-house.ts";
import { FakeNewspaper } from "./page/fake-newspaper.ts";

const paper = new FakeNewspaper();
let house: Awaited<ReturnType<typeof openFakeHouse>>;

beforeAll(async () => {
  house = await openFakeHouse(paper);
  paper.state("lead", "Lead story");
  paper.shows("/", "lead");
  paper.state("politics", "Politics");
});
afterAll(() => void house.server.close());

const raw = (bytes: string) => house.raw(bytes);

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  raw(
    `${method} ${path} HTTP/1.1\r\nHost: x\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join("")}\r\n`,
  );

function parsed(answer: string) {
  const [head = "", ...rest] = answer.split("\r\n\r\n");
  const [line = "", ...fields] = head.split("\r\n");
  const headers = new Map(fields.map((field) => field.split(/: (.*)/s) as [string, string]));
  const lower = new Map([...headers].map(([name, value]) => [name.toLowerCase(), value]));
  const after = Buffer.from(rest.join("\r\n\r\n"), "latin1");
  const next = after.indexOf("HTTP/1.1 ");
  return {
    status: Number(line.split(" ")[1]),
    headers: lower,
    body: next < 0 ? after : after.subarray(0, next),
  };
}

describe.each(["rendered just now", "that stands ready"])("a page %s", () => {
  it("is sent whole, stripped, with its length, date and ETag", async () => {
    const { status, headers, body } = parsed(await get("/"));
    expect(status).toBe(200);
    expect(body.toString()).toContain("<p>Lead story</p>");
    expect(body.toString()).not.toContain("<script");
    expect(headers.get("content-length")).toBe(String(body.length));
    expect(Math.abs(Date.parse(headers.get("date") ?? "") - Date.now())).toBeLessThan(60_000);
    expect(headers.get("etag")).toMatch(/^"[\w-]{16}"$/);
    expect(headers.get("vary")).toBe("Accept-Encoding");
  });

  it.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ])("is sent as %s to who takes that", async (coding, expand) => {
    const plain = parsed(await get("/"));
    const { headers, body } = parsed(await get("/", { "Accept-Encoding": coding }));
    expect(headers.get("content-encoding")).toBe(coding);
    expect(headers.get("content-length")).toBe(String(body.length));
    expect(headers.get("etag")).not.toBe(plain.headers.get("etag"));
    expect(expand(body).equals(plain.body)).toBe(true);
  });

  it("is not sent again to who has it, in whatever form", async () => {
    const { headers } = parsed(await get("/", { "Accept-Encoding": "br" }));
    const etag = headers.get("etag");
    for (const has of [etag, `"x", W/${etag}`, "*"]) {
      const { status, body, ...again } = parsed(await get("/", { "If-None-Match": has ?? "" }));
      expect(status).toBe(304);
      expect(body.length).toBe(0);
      expect(again.headers.get("cache-control")).toBe(headers.get("cache-control"));
      expect(again.headers.get("etag")).toBe(has === "*" ? etag?.replace(/-br\w*/, "") : etag);
    }
  });

  it("has a HEAD like its GET, without a body", async () => {
    const whole = parsed(await get("/"));
    const { status, headers, body } = parsed(await get("/", {}, "HEAD"));
    expect({ status, length: body.length }).toEqual({ status: 200, length: 0 });
    for (const name of ["content-length", "etag", "content-type", "content-security-policy"])
      expect(headers.get(name)).toBe(whole.headers.get(name));
  });

  it("carries a policy without unsafe words, and the other headers of safety", async () => {
    const { headers } = parsed(await get("/"));
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("surrogate-key")).toMatch(/^all( [\w-]{6})*$/);
  });
});

describe("connections", () => {
  it("stay open for the next request, and answer in order when requests are pipelined", async () => {
    const one = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    const answers = await raw(`${one}GET /a/b HTTP/1.1\r\nHost: x\r\n\r\n${one}`);
    expect([...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status))).toEqual([
      200, 404, 200, 200,
    ]);
  });

  it("on which a file was asked for that stands ready go on as fast as before", async () => {
    const byNode: (string | undefined)[] = [];
    house.server.on("request", ({ url }) => byNode.push(url));
    for (let i = 0; i < 2; i++) expect(parsed(await get("/face.woff2")).body.toString()).toBe("a face");
    expect(byNode).toEqual(["/face.woff2", "/healthz", "/healthz"]);
  });

  it("are closed when the client wants it", async () => {
    const { headers } = parsed(await get("/", { Connection: "close" }));
    expect(headers.get("connection")).toBe("close");
  });

  it("of HTTP/1.0 are served and closed", async () => {
    const answer = await raw("GET / HTTP/1.0\r\nHost: x\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(answer).toContain("Connection: close");
  });
});

describe("closed doors: Next is never asked", () => {
  const rendersOf = async (path: string, headers: Record<string, string>, method?: string) => {
    const before = paper.renders.length;
    const { status, headers: answer } = parsed(await get(path, headers, method));
    return { status, type: answer.get("content-type"), renders: paper.renders.slice(before) };
  };

  it.each([
    ["RSC", "1"],
    ["Next-Router-Prefetch", "1"],
    ["Next-Router-State-Tree", "%5B%5D"],
    ["x-middleware-subrequest", "src/middleware"],
    ["x-nextjs-data", "1"],
    ["X-Forwarded-Host", "evil.example"],
  ])("%s changes nothing about a page", async (name, value) => {
    await get("/");
    expect(await rendersOf("/?_rsc=abc", { [name]: value })).toEqual({
      status: 200,
      type: "text/html; charset=utf-8",
      renders: [],
    });
  });

  it.each(["/_next/image?url=%2Fx.png&w=64&q=75", "/_next/data/x/index.json", "/_next/webpack-hmr"])(
    "%s is nothing",
    async (path) => {
      await get("/a/b/c");
      expect(await rendersOf(path, {})).toMatchObject({ status: 404, renders: [] });
    },
  );

  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])(
    "%s does nothing to a page",
    async (method) => {
      expect(await rendersOf("/", { "Next-Action": "x", "Content-Length": "0" }, method)).toMatchObject({
        status: 405,
        renders: [],
      });
    },
  );
});

describe("bad requests", () => {
  it.each([
    ["a broken escape", "/%E0%A4%A", 400],
    ["a path that climbs", "/../../etc/passwd", 400],
    ["the address of another kind of server", "ftp://x/", 400],
    ["an absolute address, as proxies send it", "http://x/", 200],
    ["an endless address", `/${"a".repeat(3000)}`, 414],
    ["a closing slash", "/politics/", 308],
  ])("%s is answered %s with %i", async (_, path, status) => {
    expect(parsed(await get(path)).status).toBe(status);
  });
});

describe("when a page cannot be made", () => {
  it("a designed page says so, is kept by nobody, and the log names it", async () => {
    paper.during = () => Promise.reject(new Error("broken on purpose"));
    const { status, headers, body } = parsed(await get("/about"));
    paper.during = () => {};
    expect(status).toBe(500);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(body.toString()).toContain("<h1>");
    expect(JSON.stringify(paper.log)).toContain("page.failed");
    expect(parsed(await get("/about")).status).toBe(200);
  });

  it("its address is in the log, but not the token of a private one", async () => {
    paper.during = () => Promise.reject(new Error("broken on purpose"));
    expect(parsed(await get("/preferences/a-secret-token")).status).toBe(500);
    paper.during = () => {};
    expect(JSON.stringify(paper.log)).toContain("/preferences/{token}");
    expect(JSON.stringify(paper.log)).not.toContain("a-secret-token");
  });
});

describe("a reading of a story", () => {
  const STORY = "/politics/2017/03/02/slug";

  it("is counted, rendered or ready, for readers and not for robots", async () => {
    paper.state(STORY, "A story");
    paper.shows(STORY, STORY);
    await get(STORY, { "User-Agent": "Firefox" });
    await get(STORY, { "User-Agent": "Firefox" });
    await get(STORY, { "User-Agent": "Examplebot/1.0" });
    await get("/", { "User-Agent": "Firefox" });
    expect(house.readings).toEqual(["2017/03/02/slug", "2017/03/02/slug"]);
  });
});

describe("searches", () => {
  it("are so many for each network; what stands ready is not counted", async () => {
    const search = async (text: string) => parsed(await get(`/search?q=${text}`));
    for (const text of ["a", "a", "b", "a", "b"]) expect((await search(text)).status).toBe(200);
    const { status, headers } = await search("c");
    expect(status).toBe(429);
    expect(headers.get("retry-after")).toBe("1");
    expect((await search("a")).status).toBe(200);
  });
});
