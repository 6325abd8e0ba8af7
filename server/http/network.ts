import type { IncomingMessage } from "node:http";

/** The reader's network address: the last that a proxy on this machine added, or the connection's own. */
export function addressOf(request: IncomingMessage): string {
  const own = request.socket.remoteAddress ?? "";
  const isLocal = own === "::1" || own.endsWith("127.0.0.1");
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return (isLocal && forwarded) || own;
}

/**
 * The network of an address: one subscriber has a single IPv4 address, or a /64 of IPv6 with addresses without number
 * (RFC 6177). Whatever it is given, it returns some text that is alike for like addresses.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill("0"), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
