import { lookup } from "node:dns";
import { BlockList, type LookupFunction } from "node:net";

/** Networks that are nobody's on the Internet: RFC 6890 and its registries. An IPv4 address within IPv6 counts as itself. */
const SPECIAL = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  SPECIAL.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["100::", 64],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  SPECIAL.addSubnet(network, prefix, "ipv6");

export const isPublic = (address: string, family: number) =>
  !SPECIAL.check(address, family === 6 ? "ipv6" : "ipv4");

/** Resolves a name as `resolve` does, and refuses where any of its addresses is not public: names may be made to lead to us. */
export const publicOnly =
  (resolve: typeof lookup = lookup): LookupFunction =>
  (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "");
      if (!addresses.every(({ address, family }) => isPublic(address, family)))
        return callback(
          Object.assign(new Error(`${hostname} leads to a private network`), { code: "EPRIVATE" }),
          "",
        );
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]?.address ?? "", addresses[0]?.family);
    });
