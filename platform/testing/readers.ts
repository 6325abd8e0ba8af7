import type { AudienceStore, NewCampaign } from "#audience/ports/store.ts";
import { newId } from "#audience/readers/subscribe.ts";

export const NOW = Date.parse("2026-11-23T12:00:00Z");
export const HOUR = 3600_000;
export const WISHES = {
  newsletters: ["morning"],
  topics: ["brexit"],
  sections: [],
  authors: [],
  stories: [],
};

/** Somebody who asked and confirmed. */
export async function reader(store: AudienceStore, rhythm: "at-once" | "daily" = "at-once", at = NOW - HOUR) {
  const id = newId();
  const email = `${id}@example.org`;
  const [emailHash, tokenHash] = [`hash of ${email}`, `token ${id}`];
  const wishes = { ...WISHES, rhythm };
  const common = { form: "test", textVersion: "1", network: "n", at, expires: at + 48 * HOUR };
  await store.ask({ id, email, emailHash, tokenHash, wishes, ...common });
  const confirmed = await store.confirm(tokenHash, newId(), at);
  if (!confirmed) throw new Error("was not confirmed");
  return confirmed;
}

/** A device that has yet to be saved. */
export const newDevice = () => {
  const id = newId();
  return { id, endpoint: `https://push/${id}`, p256dh: "p", auth: "a", at: NOW - HOUR };
};

/** An alert on a story about Brexit. */
export const campaign = (id: string, more: Partial<NewCampaign> = {}): NewCampaign => ({
  id,
  kind: "alert",
  story: "2026/11/23/a",
  breaking: false,
  content: { x: 1 },
  targets: [{ kind: "topic", target: "brexit" }],
  letters: [],
  at: NOW,
  ...more,
});

export const digests = { daily: NOW + 5 * HOUR, weekly: NOW + 100 * HOUR };

export async function queue(store: AudienceStore, made: NewCampaign) {
  await store.note([], [made]);
  for (let after: string | undefined = ""; after !== undefined; )
    after = await store.queueSome(made, digests, after, 3, NOW);
  await store.queued(made.id, NOW);
}

/** Leases all that is due, and gives what is of one campaign. */
export async function lease(store: AudienceStore, owner: string, id: string, now = NOW) {
  const all = await store.lease("mail", owner, 1000, now + HOUR, now, []);
  return all.filter((delivery) => delivery.campaign === id);
}
