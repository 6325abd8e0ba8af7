import type { RequestStore } from "../ports/store.ts";

const MINUTE = 60_000;

/** How often one network may send a form, and one address be written to because of it. */
const WINDOWS = {
  network: 10 * MINUTE,
  addressShort: 10 * MINUTE,
  addressDay: 24 * 60 * MINUTE,
} as const;

const MOST_PER_ADDRESS = { short: 2, day: 5 } as const;

/** Whether this network has sent more forms than `most` in ten minutes; counts this one. */
export async function isNetworkBusy(store: RequestStore, network: string, most: number, now: number) {
  return (await store.count(`network:${network}`, WINDOWS.network, now)) > most;
}

/** Whether this address was written to as often as it may be asked; counts this time. Nobody but the log is told. */
export async function isAddressBusy(store: RequestStore, emailHash: string, now: number) {
  const short = await store.count(`address:${emailHash}`, WINDOWS.addressShort, now);
  const day = await store.count(`address-day:${emailHash}`, WINDOWS.addressDay, now);
  return short > MOST_PER_ADDRESS.short || day > MOST_PER_ADDRESS.day;
}
