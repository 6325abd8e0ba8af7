import { isSavedStore, MEDIA, READ } from "../device/copies.ts";
import { paper } from "./paper.ts";

export const SHELL = `stet-shell-${paper.version}`;
export const STATIC = "stet-static";

const CURRENT = [SHELL, STATIC, READ, MEDIA];

/** Keeps the newest `most` entries of a store. Entries stand in the order of their making. */
export async function bound(cache: Cache, most: number) {
  const all = await cache.keys();
  await Promise.all(all.slice(0, -most).map((old) => cache.delete(old)));
}

/** By our `stale-while-revalidate`, a browser would hand over the page of before. */
const anew = (path: string) => new Request(path, { cache: "no-cache" });

/** All at once: what a worker that takes another's place asks for after its first answers, Chromium never fetches, and it never takes over. */
export async function fillShell() {
  const [shell, assets] = await Promise.all([caches.open(SHELL), caches.open(STATIC)]);
  await Promise.all([shell.addAll(paper.shell.map(anew)), assets.addAll(paper.assets)]);
}

export async function dropOldStores() {
  const names = await caches.keys();
  const old = names.filter((name) => !CURRENT.includes(name) && !isSavedStore(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}
