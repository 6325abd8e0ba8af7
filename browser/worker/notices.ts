import { endFollow, followedKeys, subscribe, tell } from "../device/alerts.ts";
import { lookAgain } from "./pages.ts";
import { paper, worker } from "./paper.ts";

/** What an alert says (audience/push/payload.ts). `follow` is what "follow less" ends. */
type Notice = {
  title?: string;
  body?: string;
  url?: string;
  tag?: string;
  lang?: string;
  dir?: "ltr" | "rtl";
  breaking?: boolean;
  follow?: string;
};

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
function inside(url: string): string {
  const target = URL.canParse(url, location.origin) ? new URL(url, location.origin) : undefined;
  return target?.origin === location.origin ? target.href : `${location.origin}/`;
}

let last: Promise<unknown> = Promise.resolve();

/** One step at a time: Chromium forgets an alert that is just being shown while its alerts are listed, and a click on it leads nowhere. */
function inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
  const done = last.then(step, step);
  last = done;
  return done;
}

/** A browser may refuse a badge; what was clicked is opened all the same. */
const badge = () =>
  inTurn(() => registration.getNotifications())
    .then(({ length }) => (length ? navigator.setAppBadge?.(length) : navigator.clearAppBadge?.()))
    .catch(() => {});

export async function show(event: PushEvent) {
  const {
    title = paper.name,
    body,
    url = "/",
    tag,
    lang = paper.language,
    dir,
    breaking,
    follow,
  } = read(event);
  const { open, less } = paper.words;
  const target = inside(url);
  // TypeScript's DOM lacks `renotify`, `actions` and `badge`; browsers that lack them ignore them.
  const options = {
    body,
    tag,
    lang,
    dir,
    renotify: Boolean(tag && breaking),
    icon: "/icons/192.png",
    badge: "/icons/badge.png",
    actions: [{ action: "open", title: open }, ...(follow ? [{ action: "less", title: less }] : [])],
    data: { url: target, follow },
  };
  await inTurn(() => registration.showNotification(title, options as NotificationOptions));
  // The news may be that the story was corrected: a copy of it must not stay as it was.
  await Promise.allSettled([badge(), lookAgain(target)]);
}

export async function clicked({ notification, action }: NotificationEvent) {
  const { url, follow } = notification.data as { url: string; follow?: string };
  notification.close();
  await badge();
  if (action === "less" && follow) return endFollow(follow, await registration.pushManager.getSubscription());
  const open = (await clients.matchAll({ type: "window" })).find((page) => page.url === url);
  // What is open may be what the alert says was wrong.
  await (open ? Promise.allSettled([open.focus(), open.navigate(url)]) : clients.openWindow(url));
}

/** The push service gave the device another address: the newsroom must know it, or the alerts are lost. Not every browser says which it was, or is. */
export async function changed({ oldSubscription, newSubscription }: SubscriptionChange) {
  const now = newSubscription ?? (await subscribe(registration));
  await tell(now, await followedKeys());
  if (oldSubscription) await tell(oldSubscription, []);
}

export { badge as countNotices };
