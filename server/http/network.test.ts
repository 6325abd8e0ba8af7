import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { addressOf, networkOf } from "./network.ts";

describe("the network of an address", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:aaaa::1", "2001:db8:1:2"],
    ["2001:0DB8:0001:0002:bbbb:cccc:dddd:eeee", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["::1", "0:0:0:0"],
    ["", ""],
  ])("%s: %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe("the address of a reader", () => {
  const addressFrom = (remoteAddress: string, forwarded?: string) =>
    addressOf({
      socket: { remoteAddress },
      headers: { "x-forwarded-for": forwarded },
    } as unknown as IncomingMessage);

  it.each([
    ["a proxy on this machine", "127.0.0.1", "203.0.113.7"],
    ["a proxy in a container beside this one", "::ffff:172.18.0.2", "203.0.113.7"],
    ["a proxy that kept what the reader said", "10.0.0.2", "192.0.2.1, 203.0.113.7"],
  ])("is what %s says", (_, own, forwarded) => {
    expect(addressFrom(own, forwarded)).toBe("203.0.113.7");
  });

  it("is not what somebody outside says", () => {
    expect(addressFrom("203.0.113.7", "192.0.2.1")).toBe("203.0.113.7");
  });

  it("is the connection's own where nobody says another", () => {
    expect(addressFrom("10.0.0.2")).toBe("10.0.0.2");
  });
});
