import type { AudienceContext } from "../context.ts";
import { confirmDoor } from "./confirm.ts";
import { type Door, type Knock, type Reply, say } from "./door.ts";
import { exportDoor, preferencesDoor, preferencesLinkDoor } from "./preferences.ts";
import { forgetDeviceDoor, pushKeyDoor, saveDeviceDoor } from "./push.ts";
import { isSameSite } from "./same-site.ts";
import { subscribeDoor } from "./subscribe.ts";
import { unsubscribeDoor } from "./unsubscribe.ts";
import { webhookDoor } from "./webhook.ts";

/** Bytes that a body may have. Reports of a provider come in batches. */
export const MOST_BODY = 64 * 1024;

type Route = {
  method: string;
  path: RegExp;
  door: Door;
  /** Open to other sites: what comes here proves itself by a token or a signature. */
  foreign?: true;
};

const READING = new Set(["GET", "HEAD"]);
const TOKEN = "([\\w.-]{20,300})";
const at = (path: string) => new RegExp(`^${path}$`);

/** Every address that answers a form, a device or a webhook. */
export const ROUTES: readonly Route[] = [
  { method: "POST", path: at("/api/subscriptions"), door: subscribeDoor },
  { method: "POST", path: at("/api/preferences-link"), door: preferencesLinkDoor },
  { method: "POST", path: at(`/confirm/${TOKEN}`), door: confirmDoor },
  { method: "POST", path: at(`/preferences/${TOKEN}`), door: preferencesDoor },
  { method: "GET", path: at(`/preferences/${TOKEN}/export`), door: exportDoor },
  { method: "POST", path: at(`/unsubscribe/${TOKEN}`), door: unsubscribeDoor, foreign: true },
  { method: "GET", path: at("/api/push/key"), door: pushKeyDoor },
  { method: "POST", path: at("/api/push/subscriptions"), door: saveDeviceDoor },
  { method: "DELETE", path: at("/api/push/subscriptions"), door: forgetDeviceDoor },
  { method: "POST", path: at("/api/webhooks/mail"), door: webhookDoor, foreign: true },
];

/** Addresses at which GET asks for a page. */
const hasPage = (path: string) => !/^\/api\/|\/export$/.test(path);

/** Whether a request is for a door. */
export const isDoor = (method: string, path: string) =>
  ROUTES.some((route) => route.path.test(path)) && !(READING.has(method) && hasPage(path));

/** Answers forms, devices and webhooks. `origin` is the public one. */
export const openDoors =
  (context: AudienceContext, origin: string) =>
  async (knock: Knock): Promise<Reply> => {
    const here = ROUTES.filter(({ path }) => path.test(knock.path));
    const route = here.find(({ method }) => method === knock.method);
    if (!route) return say(405, "Not this way.", { Allow: here.map(({ method }) => method).join(", ") });
    if (knock.method !== "GET" && !route.foreign && !isSameSite(knock, origin))
      return say(403, "This form was sent from another site.");
    const [, token = ""] = route.path.exec(knock.path) ?? [];
    return route.door(context, knock, token);
  };
