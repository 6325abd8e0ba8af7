import type { OutgoingHttpHeaders } from "node:http";
import { policyOf } from "./policy.ts";
import { joinKeys, type KeysField, surrogateKeys } from "./surrogate-keys.ts";

/** A browser asks each time (304 where nothing changed); a CDN keeps a page for seconds, and helps out when we are away. */
const KEPT = "public, max-age=0, s-maxage=10, stale-while-revalidate=30, stale-if-error=86400";
const PRIVATE = "private, no-store";
/** A service worker and its kill switch: nobody on the way keeps it, even where we are away. */
const ASKED = "no-cache";

const PERMISSIONS =
  "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()";

/** What a route handler or a page may say itself, beside its body. */
const PASSED = [
  "location",
  "link",
  "content-language",
  "content-disposition",
  "access-control-allow-origin",
  "last-modified",
  "memento-datetime",
  "retry-after",
  "x-robots-tag",
];

/** What is no page needs nothing; a service worker lives by the policy of its own script: it imports and fetches what is ours, and its alerts have our icon. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";
export const policyOfRest = (type: string) =>
  type.startsWith("text/javascript")
    ? `${NOTHING}; script-src 'self'; connect-src 'self'; img-src 'self'`
    : NOTHING;

export type Described = {
  status: number;
  headers: OutgoingHttpHeaders;
  /** The stripped page, where it is one. */
  html: string | undefined;
  /** What it says of its versions (memento.ts). */
  mementoDatetime?: string | undefined;
  links?: readonly string[];
  keys: readonly string[];
  keysField?: KeysField;
  isPrivate: boolean;
  siteUrl: string;
};

const isHttps = (siteUrl: string) => siteUrl.startsWith("https:");

function caching({ status, headers, keys, keysField = "Surrogate-Key", isPrivate }: Described): string[] {
  if (isPrivate || status >= 500) return ["Cache-Control", PRIVATE];
  const rule = headers["cache-control"] === ASKED ? ASKED : KEPT;
  return keys.length === 0
    ? ["Cache-Control", rule]
    : ["Cache-Control", rule, keysField, joinKeys(keysField, surrogateKeys(keys))];
}

/** Headers of every answer to a reader, whatever it holds. */
export function securityHeaders(siteUrl: string, isPrivate = false): string[] {
  return [
    "X-Content-Type-Options",
    "nosniff",
    "Referrer-Policy",
    // An address with a token must not reach the next site as a referrer; but without any, a form's own Origin is null.
    isPrivate ? "same-origin" : "strict-origin-when-cross-origin",
    ...(isHttps(siteUrl) ? ["Strict-Transport-Security", "max-age=63072000; includeSubDomains"] : []),
  ];
}

/** What an answer has that says nothing else itself: a few words, or a redirect, that nobody keeps. */
export function headersUnsaid(siteUrl: string): Map<string, string> {
  const pairs = [
    "Cache-Control",
    "no-store",
    "Content-Security-Policy",
    NOTHING,
    ...securityHeaders(siteUrl),
  ];
  return new Map(pairs.flatMap((name, i) => (i % 2 === 0 ? [[name, pairs[i + 1] ?? ""]] : [])));
}

function mementoHeaders({ mementoDatetime, links = [], siteUrl }: Described): string[] {
  const absolute = links.map((link) => link.replace(/^<\//, `<${siteUrl}/`));
  return [
    ...(mementoDatetime ? ["Memento-Datetime", mementoDatetime] : []),
    ...(absolute.length > 0 ? ["Link", absolute.join(", ")] : []),
  ];
}

/** All headers of a rendered answer but its length, its coding and its ETag. */
export function headersOf(described: Described): string[] {
  const { headers, html, siteUrl, isPrivate } = described;
  const passed = PASSED.flatMap((name) => {
    const value = headers[name];
    // Next names a page's preloads in Link as well; they are in its head.
    return value === undefined || (name === "link" && html !== undefined) ? [] : [name, String(value)];
  });
  const negotiated = String(headers.vary).includes("accept-datetime") ? ["Vary", "Accept-Datetime"] : [];
  const document =
    html === undefined
      ? ["Content-Security-Policy", policyOfRest(String(headers["content-type"]))]
      : [
          "Content-Security-Policy",
          policyOf(html, isHttps(siteUrl)),
          "Permissions-Policy",
          PERMISSIONS,
          "Cross-Origin-Opener-Policy",
          "same-origin",
        ];
  return [
    "Content-Type",
    String(headers["content-type"] ?? "application/octet-stream"),
    ...caching(described),
    ...document,
    ...securityHeaders(siteUrl, isPrivate),
    ...passed,
    ...negotiated,
    ...mementoHeaders(described),
  ];
}
