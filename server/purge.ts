import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "#newsroom/newsroom.ts";
import { joinKeys, type KeysField, keysToPurge } from "./page/surrogate-keys.ts";

/** Changes within this time (ms) go out together. */
const GATHER = 100;
/** Waits (ms) before each further try. */
const RETRIES = [1_000, 5_000, 30_000];
const PATIENCE = 5_000;

/**
 * Tells a CDN's purge hook which keys changed: a POST to `url` with the keys in the field that pages have them in, and the same as JSON with the keys' full
 * names. Returns the listener for the newsroom's changes.
 */
export function purgeHook(
  url: string,
  keysField: KeysField,
  log: Log,
  send: typeof fetch = fetch,
  retries = RETRIES,
) {
  let gathered = new Set<string>();
  let newest = 0;

  async function post(keys: string[], revision: number) {
    const short = keysToPurge(keys);
    const request = {
      method: "POST",
      headers: { "Content-Type": "application/json", [keysField]: joinKeys(keysField, short) },
      body: JSON.stringify({ revision, keys, surrogateKeys: short }),
    };
    for (const wait of [...retries, undefined]) {
      const answer = await send(url, { ...request, signal: AbortSignal.timeout(PATIENCE) }).catch(
        (error: unknown) => ({ ok: false, status: String(error) }),
      );
      if (answer.ok) return;
      log("warn", "purge.failed", { status: answer.status, keys: keys.length, revision, again: wait });
      if (wait === undefined) return;
      await pause(wait, undefined, { ref: false });
    }
  }

  return (keys: readonly string[], revision: number) => {
    if (gathered.size === 0)
      setTimeout(() => {
        const all = [...gathered];
        gathered = new Set();
        void post(all, newest);
      }, GATHER).unref();
    for (const key of keys) gathered.add(key);
    newest = revision;
  };
}
