import { setTimeout as pause } from "node:timers/promises";
import { catchUp } from "#audience/alerts/catch-up.ts";
import type { AudienceContext } from "#audience/context.ts";
import type { Knock, Reply } from "#audience/doors/door.ts";
import { openDoors } from "#audience/doors/doors.ts";
import { secretsFrom } from "#audience/secrets.ts";
import type { Log, Newsroom } from "#newsroom/newsroom.ts";
import type { Environment } from "./env.ts";
import { openKeys } from "./keys.ts";
import { outboxFolder } from "./mail/outbox.ts";
import { type EmployedPostOffice, employPostOffice } from "./post-office/employ.ts";
import { isPushService } from "./push/hosts.ts";
import { openAudienceStore } from "./readers/open.ts";

export type Audience = {
  context: AudienceContext;
  doors: (knock: Knock) => Promise<Reply>;
  /**
   * Begins to watch the catalogue, as soon as that is ready, and to deliver, once somebody has asked to be told: until then there
   * is no post office. Processes that only serve leave it out.
   */
  begin(): void;
  close(): Promise<void>;
};

type Options = {
  environment: Environment;
  newsroom: Newsroom;
  log: Log;
  employ?: typeof employPostOffice;
};

/** The first reader may have asked another process, or have been imported. Milliseconds. */
const LOOK_EVERY = 5_000;
/** No form waits longer until what stands is taken note of. Milliseconds. */
const PATIENCE = 10_000;

/** The audience: its store and doors here, its post office in a process of its own. */
export async function openAudience({
  environment,
  newsroom,
  log,
  employ = employPostOffice,
}: Options): Promise<Audience> {
  const { dataDir, databaseUrl, siteUrl, smtpUrl, formsPerNetwork, testPushHosts } = environment;
  // Looked into before there is mail, too.
  if (!smtpUrl) outboxFolder(dataDir);
  const store = await openAudienceStore({ dataDir, databaseUrl });
  const keys = openKeys(environment);
  let look: NodeJS.Timeout | undefined;
  let postOffice: EmployedPostOffice | undefined;
  let opening: Promise<unknown> | undefined;

  /** What stands when somebody first asks is taken note of before they are answered: what goes live after that is told. */
  async function takeStock() {
    await newsroom.ready;
    const { catalogue } = newsroom;
    await catchUp({ catalogue, store, clock: Date.now, log, onNews: () => {} }, () => !look);
  }

  async function openPostOffice(isFirst: boolean) {
    clearInterval(look);
    if (isFirst) await takeStock().catch((error: unknown) => log("error", "audience.watch", { error }));
    if (look) postOffice = employ({ environment, newsroom, log });
  }

  async function wake(isFirst = true) {
    if (!look) return;
    if (!opening && (await store.opened()) !== undefined) {
      opening ??= Promise.race([openPostOffice(isFirst), pause(PATIENCE, undefined, { ref: false })]);
    }
    await opening;
    postOffice?.wake();
  }

  const context: AudienceContext = {
    store,
    catalogue: newsroom.catalogue,
    secrets: secretsFrom(keys.secret),
    push: {
      publicKey: keys.vapid.publicKey,
      accepts: (endpoint) => isPushService(endpoint, testPushHosts),
    },
    clock: Date.now,
    log,
    wake: () => wake().catch((error: unknown) => log("error", "post-office.unopened", { error })),
    perNetwork: formsPerNetwork,
  };
  return {
    context,
    doors: openDoors(context, siteUrl),
    begin() {
      const seek = (isFirst: boolean) =>
        wake(isFirst).catch((error: unknown) => log("error", "post-office.unopened", { error }));
      look = setInterval(seek, LOOK_EVERY, true).unref();
      void seek(false);
    },
    async close() {
      clearInterval(look);
      look = undefined;
      await opening;
      await postOffice?.close();
      await store.close();
    },
  };
}
