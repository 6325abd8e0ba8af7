import { z } from "zod";
import { EmailAddress } from "../address.ts";
import type { AudienceContext } from "../context.ts";
import type { Preferences, Reader } from "../ports/store.ts";
import { addressHash, networkHash } from "../secrets.ts";
import { confirmTokenHash, linkToken, PREFERENCES_LIFE, readLinkToken } from "../tokens.ts";
import { Rhythm } from "../wishes.ts";
import { inWords, knownWishes } from "../wishes-in-words.ts";
import { isAddressBusy, isNetworkBusy } from "./limits.ts";
import { newId, readForm } from "./subscribe.ts";

const DAY = 24 * 3600_000;
const PAUSES = { none: 0, week: 7 * DAY, month: 28 * DAY } as const;

/** What a mailed link asks to confirm, by the newspaper's names; undefined where the link no longer works. Changes nothing. */
export async function pendingWishes({ store, catalogue, clock }: AudienceContext, token: string) {
  const request = await store.pending(confirmTokenHash(token), clock());
  return request && { ...inWords(catalogue, request.wishes), rhythm: request.wishes.rhythm };
}

/** Carries out what was asked for, once. The token by which the new reader's preferences are opened; undefined for a used link. */
export async function confirm({ store, secrets, clock, log, wake }: AudienceContext, token: string) {
  const now = clock();
  const reader = await store.confirm(confirmTokenHash(token), newId(), now);
  if (!reader) return undefined;
  await wake();
  log("info", "reader.confirmed", { reader: reader.id });
  return linkToken(secrets, { to: "preferences", reader: reader.id, expires: now + PREFERENCES_LIFE });
}

/** Whom a link to preferences belongs to. */
export async function readerOf({ store, secrets, clock }: AudienceContext, token: string) {
  const permission = readLinkToken(secrets, token, clock());
  return permission?.to === "preferences" ? store.reader(permission.reader) : undefined;
}

export type PreferencesPage = Preferences & {
  email: string;
  named: ReturnType<typeof inWords>;
};

/** Everything that the preferences' page shows. Changes nothing. */
export async function preferencesOf(
  context: AudienceContext,
  token: string,
): Promise<PreferencesPage | undefined> {
  const reader = await readerOf(context, token);
  const preferences = reader && (await context.store.preferences(reader.id));
  if (!preferences) return undefined;
  const { newsletters, follows } = preferences;
  return {
    ...preferences,
    email: reader.email,
    named: inWords(context.catalogue, { ...follows, newsletters }),
  };
}

/** Saves the posted form. False where the link no longer works or the form is not ours. */
export async function savePreferences(context: AudienceContext, token: string, fields: URLSearchParams) {
  const reader = await readerOf(context, token);
  const form = readForm(fields);
  if (!reader || !form.success) return false;
  const now = context.clock();
  const { newsletters, ...follows } = knownWishes(context.catalogue, form.data.wishes);
  const pause = z.enum(["none", "week", "month", "keep"]).catch("none").parse(fields.get("pause"));
  await context.store.savePreferences(
    reader.id,
    {
      newsletters,
      follows,
      rhythm: Rhythm.catch(reader.rhythm).parse(fields.get("rhythm")),
      pausedUntil: pause === "keep" ? reader.pausedUntil : PAUSES[pause] ? now + PAUSES[pause] : undefined,
    },
    now,
  );
  return true;
}

/** Deletes the reader. False where the link no longer works. */
export async function forgetReader(context: AudienceContext, token: string) {
  const reader = await readerOf(context, token);
  if (!reader) return false;
  await context.store.forget(reader.id, context.clock());
  context.log("info", "reader.forgotten", { reader: reader.id });
  return true;
}

/** Everything that is known of a reader, for the reader. */
export async function exportReader(context: AudienceContext, reader: Reader) {
  const { store } = context;
  const instant = (time: number) => new Date(time).toISOString();
  const preferences = await store.preferences(reader.id);
  const consents = await store.consents(reader.id);
  const messages = await store.messages(reader.id);
  return {
    email: reader.email,
    confirmed: instant(reader.confirmedAt),
    newsletters: preferences?.newsletters ?? [],
    follows: preferences?.follows,
    rhythm: reader.rhythm,
    pausedUntil: reader.pausedUntil === undefined ? null : instant(reader.pausedUntil),
    consents: consents.map(({ at, ...consent }) => ({ at: instant(at), ...consent })),
    messages: messages.map(({ at, ...message }) => ({ at: instant(at), ...message })),
  };
}

/** Sends a fresh link to whoever is written to; says nothing about who is. `often`: this network asked too often. */
export async function sendPreferencesLink(context: AudienceContext, typed: string, ip: string) {
  const { store, secrets, clock, wake, perNetwork } = context;
  const now = clock();
  if (await isNetworkBusy(store, networkHash(secrets, ip), perNetwork, now)) return "often";
  const email = EmailAddress.safeParse(typed);
  if (!email.success) return "email";
  const emailHash = addressHash(secrets, email.data);
  if (await isAddressBusy(store, emailHash, now)) return "sent";
  await store.sendLink(emailHash, now);
  void wake();
  return "sent";
}
