import { randomBytes } from "node:crypto";
import { z } from "zod";
import { EmailAddress } from "../address.ts";
import type { AudienceContext } from "../context.ts";
import { FollowPath } from "../follow-path.ts";
import { addressHash, networkHash } from "../secrets.ts";
import { CONFIRM_LIFE, confirmToken, confirmTokenHash } from "../tokens.ts";
import { followsOf, isEmpty, Rhythm, targetsOf, Wishes } from "../wishes.ts";
import { knownWishes } from "../wishes-in-words.ts";
import { isAddressBusy, isNetworkBusy } from "./limits.ts";

/** Which wording of the forms a consent was given to; changes with the wording. */
const CONSENT_TEXT = "2026-11-23";

/** Faster than this (ms), nobody fills in a form; where the browser says how long it took. */
const LEAST_TIME = 1500;

export type SubscribeOutcome = "sent" | "email" | "nothing" | "often";

/** Lower-case hex: every database orders it alike. */
export const newId = () => randomBytes(16).toString("hex");

const Form = z.object({
  form: z
    .string()
    .regex(/^[\w/-]{1,200}$/)
    .catch("subscribe"),
  rhythm: Rhythm.optional().catch(undefined),
  wishes: Wishes.omit({ rhythm: true }),
});

/** The wishes of a posted form. `follow` holds paths as in /follow/{…}; the other fields are lists of slugs and ids. */
export function readForm(fields: URLSearchParams) {
  const all = (...names: string[]) => names.flatMap((name) => fields.getAll(name)).filter(Boolean);
  const followed = followsOf(
    all("follow").flatMap((path) => {
      const target = FollowPath.safeParse(path);
      return target.success ? [target.data] : [];
    }),
  );
  return Form.safeParse({
    form: fields.get("form") ?? undefined,
    rhythm: fields.get("rhythm") ?? undefined,
    wishes: {
      newsletters: all("newsletters", "newsletter"),
      topics: [...all("topics"), ...followed.topics],
      sections: [...all("sections"), ...followed.sections],
      authors: [...all("authors"), ...followed.authors],
      stories: [...all("stories"), ...followed.stories],
    },
  });
}

/** Nobody sees the honeypot; and browsers with JavaScript say how long the form was looked at. */
function isBot(fields: URLSearchParams) {
  const time = fields.get("t");
  return Boolean(fields.get("website")) || (time !== null && /^\d+$/.test(time) && Number(time) < LEAST_TIME);
}

/**
 * Takes a request for mail: nothing begins before the mailed link is confirmed. `sent` is also the answer to bots, and for
 * addresses that are known, suppressed or were asked too often: it says nothing about an address.
 */
export async function subscribe(
  { store, catalogue, secrets, clock, log, wake, perNetwork }: AudienceContext,
  fields: URLSearchParams,
  ip: string,
): Promise<SubscribeOutcome> {
  const now = clock();
  const network = networkHash(secrets, ip);
  if (await isNetworkBusy(store, network, perNetwork, now)) return "often";
  const form = readForm(fields);
  const email = EmailAddress.safeParse(fields.get("email") ?? "");
  if (!email.success) return "email";
  if (!form.success) return "nothing";
  const wishes = knownWishes(catalogue, { ...form.data.wishes, rhythm: form.data.rhythm });
  if (isEmpty(wishes)) return "nothing";
  const emailHash = addressHash(secrets, email.data);
  if (isBot(fields) || (await isAddressBusy(store, emailHash, now))) {
    log("info", "subscribe.ignored", { bot: isBot(fields) });
    return "sent";
  }
  const id = newId();
  await store.ask({
    id,
    email: email.data,
    emailHash,
    tokenHash: confirmTokenHash(confirmToken(secrets, id)),
    // A form for newsletters says nothing about the rhythm of alerts.
    wishes: targetsOf(wishes).length > 0 ? wishes : { ...wishes, rhythm: undefined },
    form: form.data.form,
    textVersion: CONSENT_TEXT,
    network,
    at: now,
    expires: now + CONFIRM_LIFE,
  });
  void wake();
  return "sent";
}
