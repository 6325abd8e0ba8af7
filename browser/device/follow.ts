import { endFollow, followedKeys, tell } from "./alerts.ts";
import { type Follow, kept } from "./kept.ts";

/** Whether this browser can show alerts of this site at all; on iPhone and iPad only an installed app can. */
export const canBeTold = () =>
  "PushManager" in window && "serviceWorker" in navigator && "Notification" in window;

/** The browser's subscription with its push service: the one that it has, or a new one. */
async function subscription(): Promise<PushSubscription> {
  const { pushManager } = await navigator.serviceWorker.ready;
  const had = await pushManager.getSubscription();
  if (had) return had;
  const answer = await fetch("/api/push/key");
  if (!answer.ok) throw new Error("this newspaper sends no alerts to devices");
  const applicationServerKey = (await answer.text()).trim();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
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

/** Ends a follow; with the last one the push subscription goes too. */
export async function unfollow(key: string) {
  const registration = await navigator.serviceWorker?.getRegistration();
  await endFollow(key, await registration?.pushManager?.getSubscription());
}
