import { MEDIA, pictureOf } from "../device/copies.ts";
import { bound, STATIC } from "./stores.ts";

const MOST_FILES = 40;
const MOST_PICTURES = 80;

/** The store for a file whose name changes with its bytes; pictures only of media, since films are asked for in pieces. */
export function storeFor(request: Request): string | undefined {
  const { pathname, origin } = new URL(request.url);
  if (origin !== location.origin) return undefined;
  if (/^\/(?:browser|fonts|_next\/static)\//.test(pathname)) return STATIC;
  return pathname.startsWith("/media/") && request.destination === "image" ? MEDIA : undefined;
}

async function keep(store: string, request: Request, answer: Response) {
  const cache = await caches.open(store);
  await cache.put(request, answer);
  await bound(cache, store === MEDIA ? MOST_PICTURES : MOST_FILES);
}

/** The same picture in the width that was kept: the screen was turned since, or the story came from a share sheet. */
async function otherWidth({ url }: Request): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const other = (await cache.keys()).find((one) => pictureOf(one.url) === pictureOf(url));
    if (other) return cache.match(other);
  }
  return undefined;
}

/** The kept file, or the fetched one, which is kept where there is room. */
export async function fromStore(event: FetchEvent, store: string): Promise<Response> {
  const { request } = event;
  // A picture may be in the store of a saved story.
  const had = await caches.match(request);
  if (had) return had;
  try {
    const answer = await fetch(request);
    if (answer.status === 200) event.waitUntil(keep(store, request, answer.clone()).catch(() => {}));
    return answer;
  } catch {
    return (await otherWidth(request)) ?? Response.error();
  }
}
