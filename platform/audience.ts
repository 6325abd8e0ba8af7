import { join } from "node:path";
import { type StoryWatch, watchStories } from "#audience/alerts/watch.ts";
import type { AudienceContext } from "#audience/context.ts";
import { openPostOffice, type PostOffice } from "#audience/delivery/post-office.ts";
import type { Knock, Reply } from "#audience/doors/door.ts";
import { openDoors } from "#audience/doors/doors.ts";
import { secretsFrom } from "#audience/secrets.ts";
import type { Log, Newsroom } from "#newsroom/newsroom.ts";
import type { Environment } from "./env.ts";
import { openKeys } from "./keys.ts";
import { outbox } from "./mail/outbox.ts";
import type { Sender } from "./mail/sender.ts";
import { smtp } from "./mail/smtp.ts";
import { notesIn } from "./notes.ts";
import { hasEnded, processName } from "./process-names.ts";
import { webPushCarrier } from "./push/web-push.ts";
import { openAudienceStore } from "./readers/open.ts";

export type Audience = {
  context: AudienceContext;
  doors: (knock: Knock) => Promise<Reply>;
  /** Begins to watch the catalogue, which must be ready, and to deliver. Processes that only serve leave it out. */
  begin(): void;
  close(): Promise<void>;
};

type Options = { environment: Environment; newsroom: Newsroom; log: Log };

/** The audience with its adapters: the readers' store, mail by SMTP or into files, Web Push. */
export async function openAudience({ environment, newsroom, log }: Options): Promise<Audience> {
  const { dataDir, contentDir, databaseUrl, smtpUrl, siteUrl } = environment;
  const { catalogue } = newsroom;
  const store = await openAudienceStore({ dataDir, databaseUrl });
  const keys = openKeys(environment);
  const secrets = secretsFrom(keys.secret);
  const sender = (): Sender => {
    const { name, contact } = catalogue.newspaper();
    return { name, address: contact.email, dkim: keys.dkim };
  };
  const mail = smtpUrl ? smtp(smtpUrl, sender) : outbox(join(dataDir, "outbox"), sender);
  const push = webPushCarrier({
    vapid: keys.vapid,
    subject: () => environment.vapidSubject ?? `mailto:${catalogue.newspaper().contact.email}`,
    testHosts: environment.testPushHosts,
  });
  let postOffice: PostOffice | undefined;
  let watch: StoryWatch | undefined;
  const wake = () => postOffice?.wake();
  const context: AudienceContext = {
    store,
    catalogue,
    secrets,
    push,
    clock: Date.now,
    log,
    wake,
    perNetwork: environment.formsPerNetwork,
  };
  return {
    context,
    doors: openDoors(context, siteUrl),
    begin() {
      watch = watchStories({ newsroom, store, clock: Date.now, log, onNews: wake });
      postOffice = openPostOffice({
        ...context,
        push,
        mail,
        origin: siteUrl,
        noteFor: notesIn(contentDir),
        owner: processName(),
        isGone: hasEnded,
      });
    },
    async close() {
      await watch?.close();
      await postOffice?.close();
      await store.close();
    },
  };
}
