import { parentPort, workerData } from "node:worker_threads";
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

const port = parentPort;
if (!port) throw new Error("post-office/work.ts is started by platform/audience.ts");
const send = (message: FromPostOffice) => port.postMessage(message);
const log: Log = (level, event, details) =>
  send({ type: "log", level, event, ...(details ? { details } : {}) });

const closing = Promise.withResolvers<void>();
let office: PostOffice | undefined;
port.on("message", ({ type }: ToPostOffice) => {
  if (type === "wake") office?.wake();
  else if (type === "close") closing.resolve();
});

const environment = workerData as Environment;
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
  noteFor: notesIn(contentDir),
  owner: processName(),
  isGone: hasEnded,
});
const watch = watchStories({ newsroom, store, clock: Date.now, log, onNews: office.wake });

await closing.promise;
await watch.close();
await office.close();
await store.close();
await newsroom.close();
port.close();
