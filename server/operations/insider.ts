import type { IncomingMessage } from "node:http";
import { BlockList, isIPv6 } from "node:net";

const inside = new BlockList();
inside.addSubnet("127.0.0.0", 8, "ipv4");
inside.addSubnet("10.0.0.0", 8, "ipv4");
inside.addSubnet("172.16.0.0", 12, "ipv4");
inside.addSubnet("192.168.0.0", 16, "ipv4");
inside.addAddress("::1", "ipv6");
inside.addSubnet("fc00::", 7, "ipv6");

/** What a proxy says of whom it speaks for. */
const SPEAKS_FOR_ANOTHER = /^(?:forwarded|via|x-real-ip|x-forwarded-.*)$/;

/**
 * Whether a request comes from the machine or its private network, and not through a proxy on behalf of somebody else: only then it
 * may see metrics and the names of files that are not published.
 */
export function isInsider({ socket, headers }: IncomingMessage): boolean {
  if (Object.keys(headers).some((name) => SPEAKS_FOR_ANOTHER.test(name))) return false;
  const address = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  return inside.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}
