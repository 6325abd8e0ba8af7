import webPush from "web-push";
import type { PushCarrier, PushOutcome } from "#audience/ports/push.ts";
import type { Keys } from "../keys.ts";
import { isPushService } from "./hosts.ts";

const PATIENCE = 20_000;

type Options = {
  vapid: Keys["vapid"];
  /** mailto: or https: by which a push service can reach us (RFC 8292, 2.1). */
  subject: () => string;
  testHosts: readonly string[];
};

/** Seconds of a Retry-After field, which may hold a date (RFC 9110, 10.2.3). */
export function retryAfter(field: string | null, now: number): number | undefined {
  if (field === null) return undefined;
  const seconds = /^\d+$/.test(field) ? Number(field) : (Date.parse(field) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(24 * 3600, Math.max(1, Math.ceil(seconds)));
}

async function outcomeOf(answer: Response): Promise<PushOutcome> {
  await answer.body?.cancel();
  const response = `${answer.status} ${answer.statusText}`;
  if (answer.ok) return { as: "accepted" };
  if (answer.status === 404 || answer.status === 410) return { as: "gone" };
  if (answer.status === 429 || answer.status >= 500)
    return {
      as: "deferred",
      seconds: retryAfter(answer.headers.get("retry-after"), Date.now()),
      response,
    };
  return { as: "refused", response };
}

/** Errors of the time before a connection stands: nothing has left. */
const UNREACHED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS_)/;

function failure(error: unknown): PushOutcome {
  const { cause } = error as { cause?: Error & { code?: string } };
  const response = cause?.message ?? (error instanceof Error ? error.message : String(error));
  const reached = error instanceof DOMException || (cause !== undefined && !UNREACHED.test(cause.code ?? ""));
  return reached ? { as: "unknown", response } : { as: "deferred", seconds: undefined, response };
}

/** Encrypts (RFC 8291), signs (RFC 8292) and sends to the push service; never follows a redirect. */
export function webPushCarrier({ vapid, subject, testHosts }: Options): PushCarrier {
  const accepts = (endpoint: string) => isPushService(endpoint, testHosts);
  return {
    publicKey: vapid.publicKey,
    accepts,
    async send({ device, payload, topic, urgency, ttl }) {
      if (!accepts(device.endpoint)) return { as: "gone" };
      try {
        const { endpoint, method, headers, body } = webPush.generateRequestDetails(
          { endpoint: device.endpoint, keys: { p256dh: device.p256dh, auth: device.auth } },
          payload,
          { vapidDetails: { subject: subject(), ...vapid }, TTL: ttl, urgency, topic },
        );
        const { "Content-Length": _length, ...sent } = headers as Record<string, string>;
        const answer = await fetch(endpoint, {
          method,
          headers: sent,
          body: new Uint8Array(body as Buffer),
          redirect: "manual",
          signal: AbortSignal.timeout(PATIENCE),
        });
        return await outcomeOf(answer);
      } catch (error) {
        return failure(error);
      }
    },
  };
}
