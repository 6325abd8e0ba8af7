import { MEDIA } from "../device/copies.ts";
import { bound, STATIC } from "./stores.ts";

const MOST: Record<string, number> = { [STATIC]: 40, [MEDIA]: 80 };

/** The store for a file whose name changes with its bytes; pictures only of media, since films are asked for in pieces. */
export function storeFor(request: Request): string | undefined {
  const { pathname, origin } = new URL(request.url);
  if (origin !== location.origin) return undefined;
  if (/^\/(?:browser|fonts|_next\/static|icons)\//.test(pathname)) return STATIC;
  return pathname.startsWith("/media/") && request.destination === "image" ? MEDIA : undefined;
}

/** The kept file, or the fetched one, which is kept. */
export async function fromStore(request: Request, store: string): Promise<Response> {
  // A picture may be in the store of a saved story.
  const had = await caches.match(request);
  if (had) return had;
  const answer = await fetch(request);
  if (answer.status === 200) {
    const cache = await caches.open(store);
    await cache.put(request, answer.clone());
    await bound(cache, MOST[store] ?? 40);
  }
  return answer;
}
