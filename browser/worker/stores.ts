import { MEDIA, READ, SAVED } from "../device/copies.ts";
import { paper } from "./paper.ts";

export const SHELL = `stet-shell-${paper.version}`;
export const STATIC = "stet-static";

const CURRENT = [SHELL, STATIC, READ, SAVED, MEDIA];

/** Keeps the newest `most` entries of a store. Entries stand in the order of their making. */
export async function bound(cache: Cache, most: number) {
  const all = await cache.keys();
  await Promise.all(all.slice(0, -most).map((old) => cache.delete(old)));
}

export async function fillShell() {
  const shell = await caches.open(SHELL);
  await shell.addAll(paper.shell);
  await (await caches.open(STATIC)).addAll(paper.assets);
}

export async function dropOldStores() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !CURRENT.includes(name)).map((name) => caches.delete(name)));
}
