import { type Secrets, sameBytes, sha256 } from "./secrets.ts";

/** How long a link in a mail that asks for confirmation works. */
export const CONFIRM_LIFE = 48 * 3600_000;
/** How long a link to somebody's preferences works; a newer mail has a newer one. */
export const PREFERENCES_LIFE = 30 * 24 * 3600_000;

/**
 * The token that confirms a request: 256 bits, made again from the request's id when the mail is written. The store has its
 * hash only, so whoever reads the store cannot confirm.
 */
export const confirmToken = (secrets: Secrets, request: string) =>
  secrets.mac("confirm", request).toString("base64url");

export const confirmTokenHash = (token: string) => sha256(token);

/** What a link in a mail permits. `list` is a newsletter's slug or `alerts`. Unsubscribing never expires. */
export type Permission =
  | { to: "unsubscribe"; reader: string; list: string }
  | { to: "preferences"; reader: string; expires: number };

const text = (permission: Permission) =>
  permission.to === "unsubscribe"
    ? `u.${permission.reader}.${permission.list}`
    : `p.${permission.reader}.${Math.floor(permission.expires / 1000).toString(36)}`;

const MAC_BYTES = 20;
const signature = (secrets: Secrets, signed: string) => secrets.mac("link", signed).subarray(0, MAC_BYTES);

/** A permission signed with 160 bits, as one part of a path. */
export const linkToken = (secrets: Secrets, permission: Permission) => {
  const signed = text(permission);
  return `${signed}.${signature(secrets, signed).toString("base64url")}`;
};

/** The permission that a link gives at `now`; undefined for a forged, damaged or expired one. */
export function readLinkToken(secrets: Secrets, token: string, now: number): Permission | undefined {
  const [kind, reader, detail, mac, ...rest] = token.split(".");
  if (!kind || !reader || !detail || !mac || rest.length > 0 || token.length > 300) return undefined;
  const signed = `${kind}.${reader}.${detail}`;
  if (!sameBytes(Buffer.from(mac, "base64url"), signature(secrets, signed))) return undefined;
  if (kind === "u") return { to: "unsubscribe", reader, list: detail };
  const expires = Number.parseInt(detail, 36) * 1000;
  return kind === "p" && expires > now ? { to: "preferences", reader, expires } : undefined;
}
