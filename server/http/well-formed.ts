import type { IncomingMessage } from "node:http";

const HOST = "host";

/**
 * Whether a request is of HTTP/1 and names one host at most (RFC 9112, 3.2). Node lets others pass, which a proxy on the way
 * may have understood in another way.
 */
export function isWellFormed({ httpVersionMajor, rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] as string;
    if (name.length === HOST.length && name.toLowerCase() === HOST) hosts++;
  }
  return httpVersionMajor === 1 && hosts <= 1;
}
