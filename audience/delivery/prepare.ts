import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Clock } from "#newsroom/newsroom.ts";
import { type AlertContent, standing } from "../alerts/content.ts";
import { dayStart, nextDigests, quietUntil } from "../calendar.ts";
import { confirmSheet, preferencesSheet } from "../mail/asked.ts";
import { digestSheet, type Sheet, sheetRack } from "../mail/compose.ts";
import { linksFor, listHeaders } from "../mail/headers.ts";
import { type Paper, paperFor } from "../mail/paper.ts";
import { ownWords } from "../mail/placeholders.ts";
import type { Mail } from "../ports/mail.ts";
import type { AudienceStore, Delivery, Reader } from "../ports/store.ts";
import type { Secrets } from "../secrets.ts";
import { PRIORITY, type State } from "../states.ts";
import { inWords } from "../wishes-in-words.ts";
import { nameOf } from "./key.ts";

/** What is to be done with a delivery: send it, settle it unsent, or keep it for later. */
export type Prepared<Message> =
  | {
      send: Message;
      reader?: Reader;
      /** Until when it must wait after all: asked last, when nothing else of this process is on its way. */
      overLimit?: () => Promise<number | undefined>;
    }
  | { settle: State }
  | { wait: "queued" | "held"; until: number };

type Options = {
  store: AudienceStore;
  catalogue: Catalogue;
  secrets: Secrets;
  origin: string;
  clock: Clock;
};

const MINUTE = 60_000;
/** A story may be known to the machine that told of it, and not to this one yet. */
const ON_ITS_WAY = 10 * MINUTE;

/** What becomes of a delivery whose story is not there. */
export const notThere = (
  { at }: Delivery,
  now: number,
): { wait: "queued"; until: number } | { settle: State } =>
  now - at < ON_ITS_WAY ? { wait: "queued", until: now + MINUTE } : { settle: "cancelled" };

/** Makes the mail of a delivery, or says why there is to be none. */
export function mailPreparer({ store, catalogue, secrets, origin, clock }: Options) {
  const paper = (): Paper => paperFor(catalogue.newspaper(), origin);
  const rack = sheetRack(catalogue, paper);

  const mail = (delivery: Delivery, to: string, sheet: Sheet, headers: Record<string, string>): Mail => ({
    ...sheet,
    own: {},
    key: nameOf(delivery),
    to,
    headers,
    at: delivery.at,
  });

  async function confirmation(delivery: Delivery): Promise<Prepared<Mail>> {
    const request = await store.request(delivery.follower);
    if (!request || request.expires <= clock()) return { settle: "cancelled" };
    if (await isBarred(request.emailHash)) return { settle: "suppressed" };
    const items = Object.values(inWords(catalogue, request.wishes)).flat();
    const sheet = await confirmSheet(
      paper(),
      secrets,
      request,
      items.map(({ title }) => title),
    );
    return { send: mail(delivery, request.email, sheet, {}) };
  }

  /** Whoever left may ask again; whoever bounced or complained may not be written to. */
  async function isBarred(emailHash: string) {
    const reason = await store.suppression(emailHash);
    return reason !== undefined && reason !== "left";
  }

  async function sheetFor(delivery: Delivery): Promise<Sheet | undefined> {
    const campaign = await store.campaign(delivery.campaign);
    if (campaign?.kind !== "digest") return campaign && rack(campaign, delivery.list);
    const gathered = await store.gathered(delivery.campaign, delivery.follower);
    const alerts = standing(
      catalogue,
      gathered.map(({ content }) => content as AlertContent),
    );
    return alerts.length > 0 ? digestSheet(paper(), campaign.at, alerts) : undefined;
  }

  async function subscribed(delivery: Delivery): Promise<Prepared<Mail>> {
    const reader = await store.reader(delivery.follower);
    if (!reader) return { settle: "cancelled" };
    if (await store.suppression(reader.emailHash)) return { settle: "suppressed" };
    const { timeZone, alerts } = catalogue.newspaper();
    const now = clock();
    if ((reader.pausedUntil ?? 0) > now) return { settle: "cancelled" };
    /** What is over the day's limit is gathered into the next digest. */
    const overLimit = async () => {
      if (delivery.priority !== PRIORITY.alert) return undefined;
      const told = await store.toldSince(reader.id, "mail", dayStart(now, timeZone));
      return told >= alerts.perDay ? nextDigests(now, timeZone, alerts).daily : undefined;
    };
    const until = await overLimit();
    if (until !== undefined) return { wait: "held", until };
    const sheet = await sheetFor(delivery);
    if (!sheet) return notThere(delivery, now);
    const links = linksFor(secrets, origin, reader.id, delivery.list, now);
    const headers = listHeaders(origin, delivery.list, links);
    return {
      send: { ...mail(delivery, reader.email, sheet, headers), own: ownWords(links) },
      reader,
      overLimit,
    };
  }

  return async (delivery: Delivery): Promise<Prepared<Mail>> => {
    if (delivery.campaign === "confirm") return confirmation(delivery);
    if (delivery.list !== "asked") return subscribed(delivery);
    const reader = await store.reader(delivery.follower);
    if (!reader || (await isBarred(reader.emailHash))) return { settle: "cancelled" };
    const sheet = await preferencesSheet(paper(), secrets, reader.id, delivery.at);
    return { send: mail(delivery, reader.email, sheet, {}) };
  };
}

/** Until when a push must wait; pushes ring, so they keep the quiet hours, which mail does not need. */
export function pushMustWait(catalogue: Catalogue, delivery: Delivery, now: number): number | undefined {
  const { timeZone, alerts } = catalogue.newspaper();
  return delivery.priority === PRIORITY.breaking ? undefined : quietUntil(now, timeZone, alerts.quiet);
}
