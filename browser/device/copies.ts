/** Copies of pages on the device: of what was read (bounded), and of what the reader saved. */
export const READ = "stet-read";
export const SAVED = "stet-saved";
export const MEDIA = "stet-media";

/** When a copy was made, ISO 8601. */
export const MADE = "Stet-Copied";

/** An answer as it is kept: with the time of its making, without what was true of its way here only. */
export function asCopy(answer: Response): Response {
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  headers.set(MADE, new Date().toISOString());
  return new Response(answer.body, { headers });
}

/** Fetches a story anew into the reading list. What the newspaper withdrew (404, 410) goes; resolves to whether it stands. */
export async function keepCopy(path: string, pictures: string[] = []): Promise<boolean> {
  const answer = await fetch(path, { cache: "no-cache" });
  const cache = await caches.open(SAVED);
  if (!answer.ok || answer.redirected) {
    if (answer.status === 404 || answer.status === 410) await cache.delete(path);
    return false;
  }
  await cache.put(path, asCopy(answer));
  const media = await caches.open(MEDIA);
  const ours = pictures.filter((address) => address.startsWith(location.origin));
  await Promise.allSettled(ours.map(async (address) => (await media.match(address)) || media.add(address)));
  return true;
}

export const dropCopy = async (path: string) => (await caches.open(SAVED)).delete(path);
