/** A request's path and query, in one form for all ways to write them. */
export type Address = { path: string; query: URLSearchParams | undefined };

/** What is wrong with an address: the status to answer with. */
export type Refused = { refused: 400 | 414 };
/** Where the same thing has its only address. */
export type Moved = { moved: string };

const LONGEST = 2048;
const FORBIDDEN = /[\s\p{Cc}\\]/u;
const DOTS = /\/\.{1,2}(?:\/|$)/;

function decoded(path: string): string | undefined {
  if (!path.includes("%")) return path;
  if (/%(?:2f|5c)/i.test(path)) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** One way to write a path. What an escape stood for must not begin a query now: the page under it would be another's. */
const encoded = (path: string) => encodeURI(path).replace(/[?#]/g, encodeURIComponent);

/** The absolute form of a target, as proxies send it: whichever name it calls us by, we are one site. */
const ORIGIN = /^https?:\/\/[^/?#@]+(?:\/|(?=\?)|$)/i;

/** Reads the target of a request line (RFC 9112, 3.2): /path?query, or the same after our origin. */
export function readAddress(target: string): Address | Refused | Moved {
  if (target.length > LONGEST) return { refused: 414 };
  const url = target.replace(ORIGIN, "/");
  const mark = url.indexOf("?");
  const plain = decoded(mark < 0 ? url : url.slice(0, mark));
  if (plain === undefined || !plain.startsWith("/") || FORBIDDEN.test(plain) || DOTS.test(plain))
    return { refused: 400 };
  const query = mark < 0 ? undefined : new URLSearchParams(url.slice(mark + 1));
  const path = encoded(plain);
  // Two slashes at the beginning would be another site's name in a Location.
  if (path === "/" || !(path.endsWith("/") || path.startsWith("//"))) return { path, query };
  const stripped = `/${path.replace(/^\/+|\/+$/g, "")}`;
  return { moved: mark < 0 ? stripped : stripped + url.slice(mark) };
}
