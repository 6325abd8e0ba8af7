import { createHmac } from "node:crypto";
import { z } from "zod";
import { EmailAddress } from "../address.ts";
import type { AudienceContext } from "../context.ts";
import { MOST_REFUSALS } from "../delivery/bounce.ts";
import { keyOf } from "../delivery/key.ts";
import { addressHash, sameBytes } from "../secrets.ts";

/** What a mail provider tells about messages that it took: the body of POST /api/webhooks/mail. */
export const Reports = z
  .array(
    z.object({
      type: z.enum(["delivered", "bounced", "complained"]),
      /** Message-ID of the mail. */
      messageId: z.string().max(1000).optional(),
      email: EmailAddress.optional(),
      /** A bounce that may pass (full mailbox): counted, and acted on when it repeats. */
      transient: z.boolean().default(false),
    }),
  )
  .max(1000);

/** How far the time that a report is signed with may be off. Milliseconds. */
const SKEW = 5 * 60_000;

/**
 * Whether a report is signed by whoever knows the webhook's secret: `Stet-Signature: t={epoch seconds},v1={hex}`, the hex
 * being the HMAC-SHA256 of `{t}.{body}`.
 */
export function isSigned(key: string, field: string | undefined, body: string, now: number) {
  const [, time, hex] = /^t=(\d{1,12}),\s*v1=([0-9a-f]{64})$/.exec(field ?? "") ?? [];
  if (!time || !hex || Math.abs(Number(time) * 1000 - now) > SKEW) return false;
  return sameBytes(Buffer.from(hex, "hex"), createHmac("sha256", key).update(`${time}.${body}`).digest());
}

/** Notes what became of mail, and never again writes to who complained or does not exist. */
export async function takeReports(
  { store, secrets, clock, log }: AudienceContext,
  reports: z.infer<typeof Reports>,
) {
  const now = clock();
  for (const { type, messageId, email, transient } of reports) {
    const key = messageId === undefined ? undefined : keyOf(messageId);
    const byAddress = email === undefined ? undefined : addressHash(secrets, email);
    const reader = key
      ? await store.reader(key.follower)
      : byAddress === undefined
        ? undefined
        : await store.readerByHash(byAddress);
    if (key && !(type === "bounced" && transient)) await store.report(key, type, now);
    const emailHash = reader?.emailHash ?? byAddress;
    if (!emailHash || type === "delivered") continue;
    const passes = type === "bounced" && transient;
    if (passes && (!reader || (await store.countRefusal(reader.id)) < MOST_REFUSALS)) continue;
    await store.suppress(emailHash, type, now);
    log("info", "mail.report", { type, reader: reader?.id });
  }
}
