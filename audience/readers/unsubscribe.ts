import type { AudienceContext } from "../context.ts";
import { readLinkToken } from "../tokens.ts";

/**
 * What a link in a mail ends; undefined for one that we did not make. Changes nothing, and opens nothing else: the link works for
 * ever, and mail is passed on.
 */
export async function unsubscribable({ store, secrets, catalogue, clock }: AudienceContext, token: string) {
  const permission = readLinkToken(secrets, token, clock());
  if (permission?.to !== "unsubscribe") return undefined;
  const reader = await store.reader(permission.reader);
  if (!reader) return undefined;
  const letter = catalogue.newspaper().newsletters.find(({ slug }) => slug === permission.list);
  return { list: permission.list, title: letter?.title };
}

/** Ends the list that the link names, or everything. Repeating it changes nothing and is no error; `unknown` is a forged link. */
export async function unsubscribe(
  { store, secrets, clock, log }: AudienceContext,
  token: string,
  what: "list" | "everything",
): Promise<"done" | "unknown"> {
  const now = clock();
  const permission = readLinkToken(secrets, token, now);
  if (permission?.to !== "unsubscribe") return "unknown";
  if (what === "everything") await store.forget(permission.reader, now);
  else await store.leave(permission.reader, permission.list, now);
  log("info", "reader.unsubscribed", { reader: permission.reader, list: permission.list, what });
  return "done";
}
