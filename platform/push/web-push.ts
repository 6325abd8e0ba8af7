import type { lookup } from "node:dns";
import { Agent } from "node:http";
import { Agent as SecureAgent } from "node:https";
import webPush from "web-push";
import type { PushCarrier, PushOutcome } from "#audience/ports/push.ts";
import type { Keys } from "../keys.ts";
import { type Answer, handOver } from "./hand-over.ts";
import { isPushService } from "./hosts.ts";
import { publicOnly } from "./public-network.ts";

const LANES = 6;

type Options = {
  vapid: Keys["vapid"];
  /** mailto: or https: by which a push service can reach us (RFC 8292, 2.1). */
  subject: () => string;
  testHosts: readonly string[];
  /** Finds the addresses of a name; the system's own where it is left out. */
  resolve?: typeof lookup;
};

/** Seconds of a Retry-After field, which may hold a date (RFC 9110, 10.2.3). */
export function retryAfter(field: string | undefined, now: number): number | undefined {
  if (field === undefined) return undefined;
  const seconds = /^\d+$/.test(field) ? Number(field) : (Date.parse(field) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(24 * 3600, Math.max(1, Math.ceil(seconds)));
}

function outcomeOf(answer: Answer): PushOutcome {
  if (answer === "withdrawn") return { as: "withdrawn" };
  const { statusCode = 0, statusMessage, headers } = answer;
  const response = `${statusCode} ${statusMessage}`;
  if (statusCode >= 200 && statusCode < 300) return { as: "accepted" };
  if (statusCode === 404 || statusCode === 410) return { as: "gone" };
  if (statusCode >= 500) return { as: "unavailable", response };
  if (statusCode === 429)
    return { as: "deferred", seconds: retryAfter(headers["retry-after"], Date.now()), response };
  return { as: "refused", response };
}

/** Encrypts (RFC 8291), signs (RFC 8292) and sends to the push service; never follows a redirect. */
export function webPushCarrier({ vapid, subject, testHosts, resolve }: Options): PushCarrier {
  const accepts = (endpoint: string) => isPushService(endpoint, testHosts);
  const plain = new Agent({ keepAlive: true, maxSockets: LANES });
  const secure = new SecureAgent({ keepAlive: true, maxSockets: LANES, lookup: publicOnly(resolve) });
  return {
    publicKey: vapid.publicKey,
    lanes: LANES,
    accepts,
    async send({ device, payload, topic, urgency, ttl }, commit) {
      if (!accepts(device.endpoint)) return { as: "gone" };
      let failed: "refused" | "unavailable" | "unknown" = "refused";
      try {
        const { endpoint, method, headers, body } = webPush.generateRequestDetails(
          { endpoint: device.endpoint, keys: { p256dh: device.p256dh, auth: device.auth } },
          payload,
          { vapidDetails: { subject: subject(), ...vapid }, TTL: ttl, urgency, topic },
        );
        const agent = endpoint.startsWith("http:") ? plain : secure;
        failed = "unavailable";
        const answer = await handOver(endpoint, { method, headers, agent }, body as Buffer, async () => {
          const go = await commit();
          if (go) failed = "unknown";
          return go;
        });
        return outcomeOf(answer);
      } catch (error) {
        return { as: failed, response: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
