import { isIP } from "node:net";

/** Push services of the browsers there are. Endpoints come from readers: anything else could be a machine of ours. */
const SERVICES = [
  "fcm.googleapis.com",
  "android.googleapis.com",
  "updates.push.services.mozilla.com",
  ".push.services.mozilla.com",
  ".push.apple.com",
  ".notify.windows.com",
];

const MOST = 2000;

/** Whether an endpoint may be sent to. `testHosts` (host:port) are allowed as they stand, over plain http too. */
export function isPushService(endpoint: string, testHosts: readonly string[]): boolean {
  if (endpoint.length > MOST || !URL.canParse(endpoint)) return false;
  const { protocol, hostname, host, port, username, password } = new URL(endpoint);
  if (username || password) return false;
  if (testHosts.includes(host)) return protocol === "https:" || protocol === "http:";
  if (protocol !== "https:" || port !== "" || isIP(hostname)) return false;
  return SERVICES.some((service) =>
    service.startsWith(".") ? hostname.endsWith(service) : hostname === service,
  );
}
