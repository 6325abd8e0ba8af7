import { endFollow, followedKeys, subscribe, tell } from "./alerts.ts";
import { type Follow, kept } from "./kept.ts";

/** Whether this browser can show alerts of this site at all; on iPhone and iPad only an installed app can. */
export const canBeTold = () =>
  "PushManager" in window && "serviceWorker" in navigator && "Notification" in window;

/** How long a service worker that is just being installed is waited for, in milliseconds; a newspaper may have switched it off. */
const PATIENCE = 5000;

/** The browser's subscription with its push service: the one that it has, or a new one. */
async function subscription(): Promise<PushSubscription> {
  const registration = await Promise.race([
    navigator.serviceWorker.ready,
    new Promise<never>((_, give) => setTimeout(give, PATIENCE, new Error("no service worker"))),
  ]);
  return (await registration.pushManager.getSubscription()) ?? subscribe(registration);
}

/**
 * Follows with alerts: asks the reader's permission, so call it from a click only. Resolves to false, with nothing
 * changed, where the permission is not given; rejects where the push service or the newsroom cannot be reached.
 */
export async function followWithAlerts(follow: Follow): Promise<boolean> {
  if ((await Notification.requestPermission()) !== "granted") return false;
  await tell(await subscription(), [...new Set([...(await followedKeys()), follow.key])]);
  await kept.put("follows", follow);
  return true;
}

/**
 * Where alerts are allowed, a device that follows is subscribed: a browser forgets that while the permission is taken back,
 * and the bells would stay filled in vain. Call it once the service worker is there.
 */
export async function renewAlerts(registration: ServiceWorkerRegistration) {
  if (!canBeTold() || Notification.permission !== "granted") return;
  const keys = await followedKeys();
  if (keys.length > 0 && !(await registration.pushManager.getSubscription()))
    await tell(await subscribe(registration), keys);
}

/** Ends a follow; with the last one the push subscription goes too. */
export async function unfollow(key: string) {
  const registration = await navigator.serviceWorker?.getRegistration();
  await endFollow(key, await registration?.pushManager?.getSubscription());
}
