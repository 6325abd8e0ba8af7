import type { ServerOptions } from "node:http";

/** What a connection may take of time and memory. Node answers 400, 408 or 431 itself, and closes. */
export const LIMITS: ServerOptions = {
  maxHeaderSize: 16_384,
  /** Milliseconds for all headers, and for a whole request: a slow client holds a socket, never more. */
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  /** Longer than proxies keep idle connections (60 s), so that none is reused while it closes. */
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  requireHostHeader: true,
  insecureHTTPParser: false,
};

/** Milliseconds in which a reader takes nothing of the answer that is being sent; then the connection is closed. */
export const SILENCE = 30_000;

/** Searches and suggestions that one network may ask for, those that stand ready not counted: a reader who types fast stays far below. */
export const SEARCHES = { atOnce: 300, perSecond: 10 };
