import { createHash } from "node:crypto";
import { EVERYTHING } from "#newsroom/catalogue/dependencies.ts";
import type { Environment } from "#platform/env.ts";

/** The field in which a CDN looks for keys: Fastly and Varnish in Surrogate-Key, Cloudflare and Netlify in Cache-Tag. One, for it is in every answer. */
export type KeysField = Environment["keysField"];

/** Keys as that field writes them. */
export const joinKeys = (field: KeysField, keys: readonly string[]): string =>
  keys.join(field === "Cache-Tag" ? "," : " ");

/** Fastly takes 16 KB of keys, others less; a server that a purge is sent to, 8 KB in all headers. */
const MOST = 500;
const LENGTH = 6;
/** Carried by every page: purges them all. */
const ALL = "all";
/** Carried by pages with more keys than a CDN takes: purged with every change. */
const CROWDED = "crowd";

const short = (key: string) =>
  key === EVERYTHING ? ALL : createHash("sha256").update(key).digest("base64url").slice(0, LENGTH);

/**
 * Keys of a page's reads as a CDN gets them: an article has forty, and their names would weigh 1.2 KB on every answer.
 * Six letters of a hash purge just as exactly; two keys that share them would purge a page too many, never one too few.
 */
export const surrogateKeys = (keys: readonly string[]): string[] =>
  keys.length > MOST ? [ALL, CROWDED] : [ALL, ...keys.map(short)];

/** The surrogate keys of all pages that a change of these keys may concern; of all pages where more changed than a request can name. */
export const keysToPurge = (keys: readonly string[]): string[] =>
  keys.length > MOST ? [ALL] : [...keys.map(short), CROWDED];
