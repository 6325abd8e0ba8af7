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
  /** Begins to watch the catalogue, as soon as that is ready, and to deliver. Processes that only serve leave it out. */
  begin(): void;
  close(): Promise<void>;
};

type Options = { environment: Environment; newsroom: Newsroom; log: Log };

/** The audience: its store and doors here, its post office in a thread of its own. */
export async function openAudience({ environment, newsroom, log }: Options): Promise<Audience> {
  const { dataDir, databaseUrl, siteUrl, formsPerNetwork, testPushHosts } = environment;
  const store = await openAudienceStore({ dataDir, databaseUrl });
  // From now on somebody may be promised to be told: what is published after it is news, whenever it is looked at.
  await store.opened(Date.now());
  const keys = openKeys(environment);
  let postOffice: EmployedPostOffice | undefined;
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
    wake: () => postOffice?.wake(),
    perNetwork: formsPerNetwork,
  };
  return {
    context,
    doors: openDoors(context, siteUrl),
    begin() {
      postOffice = employPostOffice({ environment, newsroom, log });
    },
    async close() {
      await postOffice?.close();
      await store.close();
    },
  };
}
