import { z } from "zod";
import type { AudienceContext } from "../context.ts";
import { networkHash } from "../secrets.ts";
import { Follows, targetsOf } from "../wishes.ts";
import { knownWishes } from "../wishes-in-words.ts";
import { isNetworkBusy } from "./limits.ts";
import { newId } from "./subscribe.ts";

const key = (length: number, name: string) =>
  z
    .string()
    .refine((text) => /^[\w-]+={0,2}$/.test(text) && Buffer.from(text, "base64url").length === length, {
      message: `must be ${name} in base64url`,
    });

/** The body of POST /api/push/subscriptions: what PushSubscription.toJSON() gives, and all that the device follows. */
export const DeviceForm = z.object({
  subscription: z.object({
    endpoint: z.string().max(2000),
    keys: z.object({ p256dh: key(65, "a P-256 key"), auth: key(16, "16 bytes") }),
  }),
  follows: Follows,
});

export const DeviceFarewell = z.object({ subscription: z.object({ endpoint: z.string().max(2000) }) });

export type DeviceOutcome = "saved" | "refused" | "often";

/** Keeps a device with exactly these follows. `refused`: its push service is none that we send to. */
export async function saveDevice(
  { store, catalogue, secrets, push, clock, wake, perNetwork }: AudienceContext,
  { subscription, follows }: z.infer<typeof DeviceForm>,
  ip: string,
): Promise<DeviceOutcome> {
  const now = clock();
  if (await isNetworkBusy(store, `push:${networkHash(secrets, ip)}`, perNetwork * 4, now)) return "often";
  if (!push.accepts(subscription.endpoint)) return "refused";
  const { newsletters: _none, ...known } = knownWishes(catalogue, { ...follows, newsletters: [] });
  await store.saveDevice(
    { id: newId(), endpoint: subscription.endpoint, ...subscription.keys, at: now },
    targetsOf(known),
  );
  await wake();
  return "saved";
}

/** Whoever knows an endpoint is the device, or its push service. */
export const forgetDevice = ({ store }: AudienceContext, form: z.infer<typeof DeviceFarewell>) =>
  store.forgetDevice(form.subscription.endpoint);
