import type { IncomingMessage } from "node:http";
import { BlockList, isIPv6 } from "node:net";

const inside = new BlockList();
inside.addSubnet("127.0.0.0", 8, "ipv4");
inside.addSubnet("10.0.0.0", 8, "ipv4");
inside.addSubnet("172.16.0.0", 12, "ipv4");
inside.addSubnet("192.168.0.0", 16, "ipv4");
inside.addAddress("::1", "ipv6");
inside.addSubnet("fc00::", 7, "ipv6");

/** Whether an address is this machine's, or one of its private network. */
export function isPrivate(address: string): boolean {
  const plain = address.replace(/^::ffff:/, "");
  return inside.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
}

/** The reader's network address: the last that a proxy on this machine, or in its private network, added; or the connection's own. */
export function addressOf({ socket, headers }: Pick<IncomingMessage, "socket" | "headers">): string {
  const own = socket.remoteAddress ?? "";
  const forwarded = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return (isPrivate(own) && forwarded) || own;
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
