import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** What the audience derives from the one secret (STET_SECRET, or made on the first start and kept in STET_DATA). */
export type Secrets = {
  /** HMAC-SHA256 for a purpose. Keys differ by purpose, so a value made for one says nothing about another. */
  mac(purpose: "link" | "confirm" | "address" | "network", text: string): Buffer;
  /** Shared with whoever reports what became of mail (POST /api/webhooks/mail). */
  webhookKey: string;
};

export function secretsFrom(secret: string): Secrets {
  const keys = new Map<string, Buffer>();
  const keyFor = (purpose: string) => {
    const known = keys.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync("sha256", secret, "", `stet audience ${purpose}`, 32));
    keys.set(purpose, key);
    return key;
  };
  return {
    webhookKey: keyFor("webhook").toString("base64url"),
    mac: (purpose, text) => createHmac("sha256", keyFor(purpose)).update(text).digest(),
  };
}

/** An address as the suppression list knows it: it cannot be read back, and not be tried out without the secret. */
export const addressHash = (secrets: Secrets, address: string) =>
  secrets.mac("address", address).toString("base64url");

/** A network as limits and consents know it: IPv4 by its /24, IPv6 by its /48. */
export const networkHash = (secrets: Secrets, ip: string) =>
  secrets.mac("network", networkOf(ip)).subarray(0, 16).toString("base64url");

export function networkOf(ip: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(ip)?.[1];
  if (v4) return v4;
  const [head = "", tail] = ip.toLowerCase().split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill("0"), ...right].slice(0, 3).join(":");
}

export const sha256 = (text: string) => createHash("sha256").update(text).digest("base64url");

export const sameBytes = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);
