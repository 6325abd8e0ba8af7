import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { isInsider } from "./insider.ts";

const from = (remoteAddress: string, headers: IncomingHttpHeaders = {}) =>
  isInsider({ socket: { remoteAddress }, headers } as IncomingMessage);

it.each(["127.0.0.1", "::ffff:127.0.0.1", "::1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "fd00::1"])(
  "%s is inside",
  (address) => {
    expect(from(address)).toBe(true);
  },
);

it.each(["203.0.113.7", "::ffff:203.0.113.7", "172.32.0.1", "2001:db8::1", ""])(
  "%s is outside",
  (address) => {
    expect(from(address)).toBe(false);
  },
);

it.each(["x-forwarded-for", "forwarded", "via", "x-real-ip", "x-forwarded-proto"])(
  "whoever comes through a proxy (%s) is outside",
  (name) => {
    expect(from("127.0.0.1", { [name]: "for=127.0.0.1" })).toBe(false);
  },
);
