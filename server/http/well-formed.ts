import type { IncomingMessage } from "node:http";

const HOST = "host";
/** A name or an address, and a port; it may be empty (RFC 9110, 7.2). */
const NAMED = /^[\w.~!$&'()*+,;=%:[\]-]*$/;

/** Whether this can be the value of a Host field. */
export const isHost = (value: string) => NAMED.test(value);

/**
 * Whether a request is of HTTP/1 and names one host at most, which can be one (RFC 9112, 3.2). Node lets others pass, which a proxy on
 * the way may have understood in another way.
 */
export function isWellFormed({ httpVersionMajor, rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] as string;
    if (name.length !== HOST.length || name.toLowerCase() !== HOST) continue;
    if (++hosts > 1 || !isHost(rawHeaders[i + 1] as string)) return false;
  }
  return httpVersionMajor === 1;
}
