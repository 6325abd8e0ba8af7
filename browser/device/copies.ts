/** Copies on the device: of pages that were read (bounded), and of pictures. */
export const READ = "stet-read";
export const MEDIA = "stet-media";

/** Each saved story has a store of its own, with its pictures: nothing pushes them out, and removing it removes them. */
export const savedStore = (path: string) => `stet-saved ${path}`;
export const isSavedStore = (name: string) => name.startsWith("stet-saved ");

/** When a copy was made, ISO 8601. */
export const MADE = "Stet-Copied";

/** An answer as it is kept: with the time of its making, without what was true of its way here only. */
export function asCopy(answer: Response): Response {
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  headers.set(MADE, new Date().toISOString());
  return new Response(answer.body, { headers });
}

/** Fetches a story anew into the reading list. Resolves to false where the newspaper withdrew it (404, 410): its copy is gone then. */
export async function keepCopy(path: string, pictures: string[] = []): Promise<boolean> {
  const answer = await fetch(path, { cache: "no-cache" });
  if (answer.status === 404 || answer.status === 410) {
    await dropCopy(path);
    return false;
  }
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const store = await caches.open(savedStore(path));
  await store.put(path, asCopy(answer));
  const ours = pictures.filter((address) => address.startsWith(location.origin));
  await Promise.allSettled(ours.map((address) => store.add(address)));
  return true;
}

export const dropCopy = (path: string) => caches.delete(savedStore(path));
