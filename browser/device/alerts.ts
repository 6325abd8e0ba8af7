import { kept } from "./kept.ts";

const ADDRESS = "/api/push/subscriptions";

/** `topics:brexit` and its like, sorted by kind: `{ topics: ["brexit"], stories: ["2017/03/02/slug"] }`. */
export function byKind(keys: string[]): Record<string, string[]> {
  const follows: Record<string, string[]> = {};
  for (const key of keys) {
    const colon = key.indexOf(":");
    const kind = key.slice(0, colon);
    follows[kind] = [...(follows[kind] ?? []), key.slice(colon + 1)];
  }
  return follows;
}

/** Tells the newsroom everything that this device follows. One that follows nothing is forgotten there. Rejects where the newsroom did not take it. */
export async function tell(subscription: PushSubscription, keys: string[]) {
  const method = keys.length > 0 ? "POST" : "DELETE";
  const answer = await fetch(ADDRESS, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ subscription, follows: byKind(keys) }),
  });
  if (!answer.ok) throw new Error(`${method} ${ADDRESS}: ${answer.status}`);
}

/** Subscribes with the browser's push service, in the newsroom's name. */
export async function subscribe({ pushManager }: ServiceWorkerRegistration): Promise<PushSubscription> {
  const answer = await fetch("/api/push/key");
  if (!answer.ok) throw new Error("this newspaper sends no alerts to devices");
  const applicationServerKey = (await answer.text()).trim();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
}

export const followedKeys = async () => (await kept.all("follows")).map(({ key }) => key);

/** Ends a follow, in the newsroom first: what the device shows is what it gets. */
export async function endFollow(key: string, subscription: PushSubscription | null | undefined) {
  if (subscription) {
    const rest = (await followedKeys()).filter((other) => other !== key);
    await tell(subscription, rest);
    if (rest.length === 0) await subscription.unsubscribe();
  }
  await kept.remove("follows", key);
}
