import { watchStories } from "#audience/alerts/watch.ts";
import { openPostOffice, type PostOffice } from "#audience/delivery/post-office.ts";
import { secretsFrom } from "#audience/secrets.ts";
import type { Log } from "#newsroom/newsroom.ts";
import { openNewsroom } from "#newsroom/open.ts";
import type { Environment } from "../env.ts";
import { openKeys } from "../keys.ts";
import { notesIn } from "../notes.ts";
import { hasEnded, processName } from "../process-names.ts";
import { openAudienceStore } from "../readers/open.ts";
import { mailCarrier, pushCarrier } from "./carriers.ts";
import type { FromPostOffice, ToPostOffice } from "./messages.ts";

/** What was begun and has not ended by then is in doubt. Milliseconds. */
const LAST_WORD = 15_000;

// Nobody hears it when the server has ended.
const send = (message: FromPostOffice) => void process.send?.(message, () => {});
const log: Log = (level, event, details) =>
  send({ type: "log", level, event, ...(details ? { details } : {}) });

const opening = Promise.withResolvers<Environment>();
const closing = Promise.withResolvers<void>();
let office: PostOffice | undefined;
process.on("message", (message: ToPostOffice) => {
  if (message.type === "open") opening.resolve(message.environment);
  else if (message.type === "wake") office?.wake();
  else if (message.type === "close") closing.resolve();
});
// The server has ended, or everything that runs here is told to end: what was begun is finished.
for (const end of ["disconnect", "SIGTERM", "SIGINT"]) process.on(end, () => closing.resolve());
closing.promise.then(() => setTimeout(() => process.exit(1), LAST_WORD).unref());

const environment = await opening.promise;
const { contentDir, dataDir, databaseUrl, siteUrl } = environment;
const newsroom = openNewsroom({ contentDir, dataDir, log, desk: "elsewhere" });
const { catalogue } = newsroom;
const store = await openAudienceStore({ dataDir, databaseUrl });
const keys = openKeys(environment);
await newsroom.ready;

office = openPostOffice({
  mailsPerDomain: environment.mailsPerDomain,
  store,
  catalogue,
  mail: mailCarrier(environment, keys, catalogue),
  push: pushCarrier(environment, keys, catalogue),
  secrets: secretsFrom(keys.secret),
  origin: siteUrl,
  clock: Date.now,
  log,
  noteFor: notesIn(contentDir, siteUrl, catalogue.newspaper),
  owner: processName(),
  isGone: hasEnded,
});
const watch = watchStories({ newsroom, store, clock: Date.now, log, onNews: office.wake });

await closing.promise;
await watch.close();
await office.close();
await store.close();
await newsroom.close();
if (process.connected) process.disconnect?.();
