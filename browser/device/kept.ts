/** What is followed on this device. `key` as in `topics:brexit` (components/device/Bell/followKey.ts); `url` is the page about it. */
export type Follow = { key: string; title: string; url: string };

/** A story that is saved for later. `key` is its path; `at` the moment of saving, ISO 8601; older ones have no `lang`. */
export type Saved = { key: string; title: string; text: string; lang?: string | undefined; at: string };

type Stores = { follows: Follow; saved: Saved };

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((done, reject) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => reject(request.error);
  });

function database(): Promise<IDBDatabase> {
  const opening = indexedDB.open("stet", 1);
  opening.onupgradeneeded = () => {
    for (const name of ["follows", "saved"]) opening.result.createObjectStore(name, { keyPath: "key" });
  };
  return settled(opening);
}

async function ask<T>(
  name: keyof Stores,
  mode: IDBTransactionMode,
  run: (s: IDBObjectStore) => IDBRequest<T>,
) {
  const open = await database();
  try {
    return await settled(run(open.transaction(name, mode).objectStore(name)));
  } finally {
    open.close();
  }
}

/**
 * What the device keeps for its reader; pages and the service worker share it. All four reject where the browser keeps
 * nothing (private windows of some).
 */
export const kept = {
  all: <N extends keyof Stores>(name: N) => ask<Stores[N][]>(name, "readonly", (store) => store.getAll()),
  has: async (name: keyof Stores, key: string) =>
    (await ask(name, "readonly", (store) => store.count(key))) > 0,
  put: <N extends keyof Stores>(name: N, row: Stores[N]) => ask(name, "readwrite", (store) => store.put(row)),
  remove: (name: keyof Stores, key: string) => ask(name, "readwrite", (store) => store.delete(key)),
};
