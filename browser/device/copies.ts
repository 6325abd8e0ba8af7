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

/** What the addresses of a picture in all its widths and formats have in common. */
export const pictureOf = (address: string) => address.replace(/-\d+\.\w+$/, "");

/** Fetches a story anew into the reading list, and resolves to its page; to undefined where the newspaper withdrew it (404, 410): its copy is gone then. */
export async function keepCopy(path: string): Promise<string | undefined> {
  const answer = await fetch(path, { cache: "no-cache" });
  const isGone = answer.status === 404 || answer.status === 410;
  if (!answer.ok && !isGone) throw new Error(`${path}: ${answer.status}`);
  // An older copy, of when it was last read, must not be shown instead.
  await (await caches.open(READ)).delete(path);
  if (isGone) {
    await dropCopy(path);
    return undefined;
  }
  const copy = asCopy(answer);
  await (await caches.open(savedStore(path))).put(path, copy.clone());
  return copy.text();
}

/** Keeps a saved story's pictures, each in one width. */
export async function keepPictures(path: string, pictures: string[]) {
  const store = await caches.open(savedStore(path));
  const had = (await store.keys()).map(({ url }) => pictureOf(url));
  const missing = pictures.filter(
    (address) => address.startsWith(location.origin) && !had.includes(pictureOf(address)),
  );
  await Promise.allSettled(missing.map((address) => store.add(address)));
}

export const dropCopy = (path: string) => caches.delete(savedStore(path));
