import { type Expression, type SqlBool, sql } from "kysely";
import type { Digests, NewCampaign } from "#audience/ports/store.ts";
import { type Channel, PRIORITY } from "#audience/states.ts";
import { FOLLOW_KINDS } from "#audience/wishes.ts";
import type { Database } from "./tables.ts";

/** Ids after `after`, up to `last`. */
type Stretch = { after: string; last: string };

/** Greater than every id, which is hexadecimal. */
const END = "z";

/** Who followed one of these before the campaign began. */
const followers = (
  db: Database,
  channel: Channel,
  { targets, at }: Pick<NewCampaign, "targets" | "at">,
  { after, last }: Stretch,
) =>
  db
    .selectFrom("follows")
    .select("follower")
    .where("follower", ">", after)
    .where("follower", "<=", last)
    .where("channel", "=", channel)
    .where("since", "<=", at)
    .where(({ or, and, eb }) =>
      or(
        FOLLOW_KINDS.flatMap((kind): Expression<SqlBool>[] => {
          const named = targets.filter((target) => target.kind === kind).map(({ target }) => target);
          return named.length > 0 ? [and([eb("kind", "=", kind), eb("target", "in", named)])] : [];
        }),
      ),
    );

const subscribers = (
  db: Database,
  { letters, at }: Pick<NewCampaign, "letters" | "at">,
  { after, last }: Stretch,
) =>
  db
    .selectFrom("subscriptions")
    .where("reader", ">", after)
    .where("reader", "<=", last)
    .select("reader as follower")
    .where("newsletter", "in", letters.length > 0 ? letters : [""])
    .where("since", "<=", at);

/**
 * A delivery that stands stays as it is, but where the story became breaking: what waits for a digest, for the morning or for
 * another day then waits no longer than breaking news does.
 */
const UPGRADE = sql`
  on conflict (campaign, follower, channel) do update set state = excluded.state, priority = excluded.priority,
    list = excluded.list, due = excluded.due, settled_at = null
  where deliveries.priority > excluded.priority and deliveries.state in ('queued', 'held', 'capped')`;

const priorityOf = ({ kind, breaking }: NewCampaign) =>
  kind === "letter" ? PRIORITY.letter : breaking ? PRIORITY.breaking : PRIORITY.alert;

/**
 * Queues deliveries for the next `most` followers after `after`, in the order of their ids: readers and devices have ids of one
 * kind (lower-case hex, which every collation orders alike), so one walk takes both. The database does the copying.
 */
export async function queueSome(
  db: Database,
  campaign: NewCampaign,
  digests: Digests,
  after: string,
  most: number,
  now: number,
): Promise<string | undefined> {
  const { id, at, letters } = campaign;
  const readersIn = (stretch: Stretch) =>
    db
      .selectFrom("readers")
      .select("id")
      .where(({ eb, or }) =>
        or([
          eb("id", "in", followers(db, "mail", campaign, stretch)),
          eb("id", "in", subscribers(db, campaign, stretch)),
        ]),
      );
  const devicesIn = (stretch: Stretch) =>
    db
      .selectFrom("devices")
      .select("id")
      .where("id", "in", followers(db, "push", campaign, stretch));
  const rest = { after, last: END };
  const next = await readersIn(rest).unionAll(devicesIn(rest)).orderBy("id").limit(most).execute();
  const last = next.at(-1)?.id;
  if (last === undefined) return undefined;

  const common = sql`${id}, cast(${priorityOf(campaign)} as integer), 0, cast(${now} as bigint)`;
  // By which newsletter somebody gets this, if by one: it is what one click ends, and no digest holds it back.
  const people = db
    .selectFrom("readers")
    .select(["id", "domain", "rhythm"])
    .select((eb) =>
      eb
        .selectFrom("subscriptions")
        .select((inner) => inner.fn.min("newsletter").as("newsletter"))
        .whereRef("subscriptions.reader", "=", "readers.id")
        .where("newsletter", "in", letters.length > 0 ? letters : [""])
        .where("since", "<=", at)
        .as("letter"),
    )
    .where("id", "in", readersIn({ after, last }))
    .where(({ eb, or }) => or([eb("paused_until", "is", null), eb("paused_until", "<=", now)]));
  await sql`
    insert into deliveries (campaign, priority, attempts, at, follower, channel, domain, list, state, due)
    select ${common}, p.id, 'mail', p.domain, coalesce(p.letter, 'alerts'),
      case when p.letter is null and p.rhythm <> 'at-once' then 'held' else 'queued' end,
      case when p.letter is not null or p.rhythm = 'at-once' then cast(${now} as bigint)
        when p.rhythm = 'daily' then cast(${digests.daily} as bigint)
        else cast(${digests.weekly} as bigint) end
    from (${people}) as p where true
    ${UPGRADE}`.execute(db);
  await sql`
    insert into deliveries (campaign, priority, attempts, at, follower, channel, domain, list, state, due)
    select ${common}, d.id, 'push', '', 'alerts', 'queued', cast(${now} as bigint)
    from (${devicesIn({ after, last })}) as d where true
    ${UPGRADE}`.execute(db);
  return next.length < most ? undefined : last;
}
