import { endFollow, followedKeys, tell } from "../device/alerts.ts";
import { lookAgain } from "./pages.ts";
import { paper, worker } from "./paper.ts";

/** What an alert says (audience/ sends it). `follow` is the key of what it was sent for, such as `topics:brexit`. */
type Notice = { title?: string; body?: string; url?: string; tag?: string; image?: string; follow?: string };

const { registration, clients } = worker;

/** An alert that cannot be read is shown too: browsers end subscriptions that stay silent. */
function read({ data }: PushEvent): Notice {
  try {
    return (data?.json() as Notice | null) ?? {};
  } catch {
    return {};
  }
}

/** Where an alert leads: never to another site. */
function inside(url = "/"): string {
  const target = new URL(url, location.origin);
  return target.origin === location.origin ? target.href : location.origin;
}

async function badge() {
  const { length } = await registration.getNotifications();
  await (length ? navigator.setAppBadge?.(length) : navigator.clearAppBadge?.());
}

export async function show(event: PushEvent) {
  const { title = paper.name, body, url, tag, image, follow } = read(event);
  const actions = [{ action: "open", title: paper.words.open }];
  if (follow) actions.push({ action: "less", title: paper.words.less });
  // `image`, `renotify` and `actions` are missing from TypeScript's DOM; browsers that lack them ignore them.
  const options = {
    body,
    tag,
    image,
    actions,
    renotify: Boolean(tag),
    icon: "/icons/192.png",
    badge: "/icons/badge.png",
  };
  await registration.showNotification(title, {
    ...options,
    lang: paper.language,
    dir: "auto",
    data: { url: inside(url), follow },
  } as NotificationOptions);
  await Promise.allSettled([badge(), url && lookAgain(inside(url))]);
}

export async function clicked({ notification, action }: NotificationEvent) {
  const { url, follow } = notification.data as { url: string; follow?: string };
  notification.close();
  await badge();
  if (action === "less" && follow) return endFollow(follow, await registration.pushManager.getSubscription());
  const open = (await clients.matchAll({ type: "window" })).find((page) => page.url === url);
  await (open ? open.focus() : clients.openWindow(url));
}

/** The push service gave the device another address: the newsroom must know it, or the alerts are lost. */
export async function changed({ oldSubscription, newSubscription }: SubscriptionChange) {
  const key = oldSubscription?.options.applicationServerKey;
  const now =
    newSubscription ??
    (await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key ?? null }));
  await tell(now, await followedKeys());
  if (oldSubscription) await tell(oldSubscription, []);
}

export { badge as countNotices };
