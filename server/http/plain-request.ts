import type { IncomingHttpHeaders } from "node:http";
import { isHost } from "./well-formed.ts";

/** A GET without a body, whole, by itself, with nothing in it that asks for more than an answer. */
export type PlainRequest = { method: "GET"; url: string; headers: IncomingHttpHeaders };

/** RFC 9112, 3 to 5, as its strictest reading: a name is a token, a value has no control characters, lines end in CRLF. */
const PLAIN = /^GET (\/[!-~]*) HTTP\/1\.1\r\n((?:[\w!#$%&'*+.^`|~-]+:[\t -~\x80-\xff]*\r\n)+)\r\n$/;

/** Fields that an answer depends on. */
const READ: ReadonlySet<string> = new Set([
  "accept-encoding",
  "if-none-match",
  "user-agent",
  "sec-purpose",
  "purpose",
  "x-moz",
  "sec-fetch-dest",
]);
/** Fields that say how the connection goes on. */
const STEERING: ReadonlySet<string> = new Set([
  "content-length",
  "transfer-encoding",
  "upgrade",
  "expect",
  "http2-settings",
]);
const LONGEST = Math.max(...[...READ, ...STEERING].map((name) => name.length));

/** Reads what came over a connection at once (as Latin-1). Nothing where it is anything but one plain request. */
export function readPlain(text: string): PlainRequest | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  const [, url = "", lines = ""] = match;
  const headers: Record<string, string> = {};
  let hosts = 0;
  for (let at = 0; at < lines.length; ) {
    const colon = lines.indexOf(":", at);
    const end = lines.indexOf("\r\n", colon);
    if (colon - at <= LONGEST) {
      const name = lines.slice(at, colon).toLowerCase();
      if (STEERING.has(name)) return undefined;
      const value = lines.slice(colon + 1, end).trim();
      if (name === "host") {
        if (++hosts > 1 || !isHost(value)) return undefined;
      } else if (name === "connection") {
        if (value.toLowerCase() !== "keep-alive") return undefined;
      } else if (READ.has(name)) {
        const before = headers[name];
        headers[name] = before === undefined ? value : `${before},${value}`;
      }
    }
    at = end + 2;
  }
  return hosts === 1 ? { method: "GET", url, headers } : undefined;
}
