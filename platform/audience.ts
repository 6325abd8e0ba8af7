import { setTimeout as pause } from "node:timers/promises";
import type { AudienceContext } from "#audience/context.ts";
import type { Knock, Reply } from "#audience/doors/door.ts";
import { openDoors } from "#audience/doors/doors.ts";
import { secretsFrom } from "#audience/secrets.ts";
import type { Log, Newsroom } from "#newsroom/newsroom.ts";
import type { Environment } from "./env.ts";
import { openKeys } from "./keys.ts";
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
/** No form waits longer for a post office to open. Milliseconds. */
const PATIENCE = 10_000;

/** The audience: its store and doors here, its post office in a thread of its own. */
export async function openAudience({
  environment,
  newsroom,
  log,
  employ = employPostOffice,
}: Options): Promise<Audience> {
  const { dataDir, databaseUrl, siteUrl, formsPerNetwork, testPushHosts } = environment;
  const store = await openAudienceStore({ dataDir, databaseUrl });
  const keys = openKeys(environment);
  let look: NodeJS.Timeout | undefined;
  let postOffice: EmployedPostOffice | undefined;
  let watching: Promise<void> | undefined;

  async function openPostOffice() {
    if (!look || postOffice || (await store.opened()) === undefined) return;
    clearInterval(look);
    postOffice ??= employ({ environment, newsroom, log });
    watching ??= Promise.race([postOffice.watching, pause(PATIENCE, undefined, { ref: false })]);
  }
  async function wake() {
    await openPostOffice().catch((error: unknown) => log("error", "post-office.unopened", { error }));
    postOffice?.wake();
    await watching;
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
    wake,
    perNetwork: formsPerNetwork,
  };
  return {
    context,
    doors: openDoors(context, siteUrl),
    begin() {
      look = setInterval(wake, LOOK_EVERY).unref();
      void wake();
    },
    async close() {
      clearInterval(look);
      look = undefined;
      await postOffice?.close();
      await store.close();
    },
  };
}
