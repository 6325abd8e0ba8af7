import type { Knock } from "./door.ts";

/**
 * Whether a post comes from our own pages. Browsers say so in Sec-Fetch-Site, older ones in Origin; what sends neither is no
 * browser, and then there is nobody whose authority it could borrow (nothing here knows a cookie).
 */
export function isSameSite({ headers }: Knock, origin: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const from = headers.origin;
  if (from === undefined) return true;
  if (!URL.canParse(from)) return false;
  return from === origin || new URL(from).host === headers.host;
}
