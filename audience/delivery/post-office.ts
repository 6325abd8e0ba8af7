import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Clock, Log } from "#newsroom/newsroom.ts";
import { queueCampaigns } from "../alerts/queue.ts";
import { makeLetters, type NoteFor } from "../letters/make.ts";
import type { MailCarrier } from "../ports/mail.ts";
import type { PushCarrier } from "../ports/push.ts";
import type { AudienceStore } from "../ports/store.ts";
import type { Secrets } from "../secrets.ts";
import { Door } from "./door.ts";
import { nameOf } from "./key.ts";
import { mailRound } from "./mail-round.ts";
import { mailPreparer } from "./prepare.ts";
import { pushRound } from "./push-round.ts";

export type PostOfficeOptions = {
  store: AudienceStore;
  catalogue: Catalogue;
  mail: MailCarrier;
  push: PushCarrier;
  secrets: Secrets;
  /** Most mails a minute to one domain; Infinity where it is not given. */
  mailsPerDomain?: number;
  /** Public origin without a closing slash. */
  origin: string;
  clock: Clock;
  log: Log;
  /** The editors' note for an issue of a newsletter. */
  noteFor: NoteFor;
  /** Names this process among all that work on the same store. */
  owner: string;
  /** Whether the process that `owner` names has certainly ended. */
  isGone: (owner: string) => boolean;
};

export type PostOffice = {
  /** There may be something to do: looks at once. */
  wake(): void;
  /** Resolves when what was begun has ended; begins nothing more. */
  close(): Promise<void>;
};

/** Without a wake, it looks this often: other processes queue too, and clocks move. Milliseconds. */
const LONGEST_REST = 5_000;
const PURGE_EVERY = 3600_000;
const GATHER = 200;

/** Queues campaigns, makes letters and digests, and delivers all that is due, until it is closed. */
export function openPostOffice(options: PostOfficeOptions): PostOffice {
  const { store, catalogue, mail, clock, log, owner, isGone } = options;
  // One for both channels: a crash costs one unknown outcome at most.
  const door = new Door({ store, owner, clock });
  const sendMail = mailRound({ ...options, door, carrier: mail, prepare: mailPreparer(options) });
  const sendPush = pushRound({ ...options, door, carrier: options.push });
  let closed = false;
  let again = Promise.withResolvers<void>();
  let purged = 0;

  /** What a dead process had under way: its outcome is asked for, and noted as open where nobody can say. */
  async function takeUpAbandoned() {
    for (const delivery of await store.abandoned(clock(), (other) => other !== owner && isGone(other))) {
      const outcome =
        delivery.channel === "push"
          ? "unknown"
          : await mail.outcome({ key: nameOf(delivery), at: delivery.at });
      log("warn", "delivery.abandoned", { delivery: nameOf(delivery), outcome });
      if (outcome === "absent") await store.postpone(delivery, "queued", clock(), false);
      else await store.settle(delivery, outcome, clock(), "the sending process ended before the answer came");
    }
  }

  async function work(): Promise<number> {
    const now = clock();
    if (now - purged > PURGE_EVERY) {
      purged = now;
      await store.purge(now);
    }
    await takeUpAbandoned();
    const letters = await makeLetters(options, now);
    const queued = await queueCampaigns(store, catalogue.newspaper(), now);
    const gathered = await store.gatherDigests(now, GATHER);
    const [mails, pushes] = await Promise.all([sendMail(), sendPush()]);
    return letters + queued + gathered + mails + pushes;
  }

  async function run() {
    while (!closed) {
      const woken = again.promise;
      const done = await work().catch((error: unknown) => {
        log("error", "audience.failed", { error });
        return 0;
      });
      if (done > 0 || closed) continue;
      const due = await store.nextDue().catch(() => undefined);
      const rest = Math.min(LONGEST_REST, Math.max(20, (due ?? Infinity) - clock()));
      await pauseOr(woken, rest);
    }
  }

  const running = run();
  return {
    wake() {
      again.resolve();
      again = Promise.withResolvers();
    },
    async close() {
      closed = true;
      again.resolve();
      await running;
      await mail.close();
    },
  };
}

async function pauseOr(woken: Promise<void>, milliseconds: number) {
  const timer = Promise.withResolvers<void>();
  const handle = setTimeout(timer.resolve, milliseconds);
  await Promise.race([woken, timer.promise]);
  clearTimeout(handle);
}
