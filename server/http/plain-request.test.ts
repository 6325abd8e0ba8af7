import { describe, expect, it } from "vitest";
import { readPlain } from "./plain-request.ts";

const request = (lines: string[], first = "GET /a?b=c HTTP/1.1") => [first, ...lines, "", ""].join("\r\n");

describe("a plain request", () => {
  it("is a GET with one Host: its address and the fields that an answer depends on are read", () => {
    const text = request([
      "Host: news.example",
      "User-Agent: Reader/1.0",
      "ACCEPT-ENCODING:gzip, br ",
      "Cookie: a=b",
      'If-None-Match: "x"',
      "Upgrade-Insecure-Requests: 1",
      "Connection: Keep-Alive",
    ]);
    expect(readPlain(text)).toEqual({
      method: "GET",
      url: "/a?b=c",
      headers: { "user-agent": "Reader/1.0", "accept-encoding": "gzip, br", "if-none-match": '"x"' },
    });
  });

  it("joins a field that is given twice", () => {
    const read = readPlain(request(["Host: x", "Accept-Encoding: gzip", "Accept-Encoding: br"]));
    expect(read?.headers["accept-encoding"]).toBe("gzip,br");
  });
});

const HOST = "Host: x";
it.each([
  ["another method", request([HOST], "HEAD / HTTP/1.1")],
  ["an older version", request([HOST], "GET / HTTP/1.0")],
  ["an absolute address", request([HOST], "GET http://x/ HTTP/1.1")],
  ["an address with a space", request([HOST], "GET /a b HTTP/1.1")],
  ["an address with a letter that is not ASCII", request([HOST], "GET /\xe9 HTTP/1.1")],
  ["no Host", request(["Accept: */*"])],
  ["two Hosts", request([HOST, HOST])],
  ["a body by its length", request([HOST, "Content-Length: 3"])],
  ["a body in chunks", request([HOST, "transfer-encoding: chunked"])],
  ["the wish to close", request([HOST, "Connection: close"])],
  ["another protocol", request([HOST, "Connection: Upgrade", "Upgrade: websocket"])],
  ["the wait for 100", request([HOST, "Expect: 100-continue"])],
  ["two requests in one piece", request([HOST]) + request([HOST])],
  ["bytes after its head", `${request([HOST])}x`],
  ["half a head", request([HOST]).slice(0, -2)],
  ["a line that ends in a bare LF", request([`${HOST}\nContent-Length: 3`])],
  ["a bare CR in a value", request([`${HOST}\rContent-Length: 3`])],
  ["a folded line", request([HOST, "Accept: a", " Content-Length: 3"])],
  ["a blank before the colon", request([HOST, "Content-Length : 3"])],
  ["a NUL", request([HOST, "Accept: a\0b"])],
])("is no plain request: %s", (_, text) => {
  expect(readPlain(text)).toBeUndefined();
});
