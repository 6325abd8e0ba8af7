import { describe, expect, it } from "vitest";
import { addressHash, networkOf, secretsFrom } from "./secrets.ts";
import { confirmToken, confirmTokenHash, linkToken, readLinkToken } from "./tokens.ts";

const secrets = secretsFrom("a secret of at least thirty-two characters");
const others = secretsFrom("another secret of thirty-two characters");
const reader = "0".repeat(32);
const NOW = Date.parse("2026-11-23T12:00:00Z");

describe("links in mail", () => {
  const leave = linkToken(secrets, { to: "unsubscribe", reader, list: "alerts" });
  const choose = linkToken(secrets, { to: "preferences", reader, expires: NOW + 5000 });

  it("permit what they were made for; unsubscribing for ever, preferences for a time", () => {
    expect(readLinkToken(secrets, leave, NOW * 2)).toEqual({ to: "unsubscribe", reader, list: "alerts" });
    expect(readLinkToken(secrets, choose, NOW)).toMatchObject({ to: "preferences", reader });
    expect(readLinkToken(secrets, choose, NOW + 6000)).toBeUndefined();
  });

  it.each([
    ["another list", leave.replace("alerts", "morning")],
    ["another reader", leave.replace("000", "001")],
    ["another kind", leave.replace("u.", "p.")],
    ["a cut-off one", leave.slice(0, -1)],
    ["one with more", `${leave}.x`],
    ["one without a signature", leave.slice(0, leave.lastIndexOf("."))],
    ["nothing", ""],
  ])("cannot be bent: %s", (_, token) => expect(readLinkToken(secrets, token, NOW)).toBeUndefined());

  it("are worth nothing under another secret", () => {
    expect(readLinkToken(others, leave, NOW)).toBeUndefined();
  });
});

describe("the token that confirms", () => {
  it("has 256 bits, and the store knows only its hash", () => {
    const token = confirmToken(secrets, "request");
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(confirmTokenHash(token)).not.toContain(token);
    expect(confirmToken(others, "request")).not.toBe(token);
  });
});

describe("what is kept of addresses and networks", () => {
  it("cannot be tried out without the secret", () => {
    expect(addressHash(secrets, "a@example.org")).not.toBe(addressHash(others, "a@example.org"));
  });

  it.each([
    ["192.0.2.77", "192.0.2"],
    ["::ffff:192.0.2.77", "192.0.2"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1"],
    ["2001:db8::6", "2001:db8:0"],
    ["::1", "0:0:0"],
  ])("%s is of the network %s", (ip, network) => expect(networkOf(ip)).toBe(network));
});
