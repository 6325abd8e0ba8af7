import { once } from "node:events";
import type { Server } from "node:http";
import type { Log, Newsroom } from "#newsroom/newsroom.ts";
import { openAudience } from "#platform/audience.ts";
import type { Environment } from "#platform/env.ts";
import { Cards } from "./cards/cards.ts";
import { drainOnSignal } from "./drain.ts";
import { Failure } from "./failure.ts";
import { metricsOfAll } from "./gathering.ts";
import { LIMITS, SEARCHES, SILENCE } from "./http/limits.ts";
import { QuickServer } from "./http/quick-server.ts";
import { Ration } from "./http/ration.ts";
import { atOnce, type House, listener } from "./listener.ts";
import { Media } from "./media/media.ts";
import { prepareNext, readSheet } from "./next.ts";
import { Metrics } from "./operations/metrics.ts";
import { Operations } from "./operations/operations.ts";
import { Tally } from "./operations/tally.ts";
import { Pages } from "./page/pages.ts";
import { Press } from "./page/press.ts";
import { renderWith } from "./page/render.ts";
import { providePages } from "./provide-pages.ts";
import { purgeHook } from "./purge.ts";
import { Push } from "./push/push.ts";
import { Readership } from "./readership.ts";
import { createRouting, readNextRoutes } from "./routing.ts";
import { Statics } from "./statics/statics.ts";

export type Serving = { environment: Environment; newsroom: Newsroom; log: Log };
/** `worker`: one of several processes, of which the first keeps the catalogue and gathers the metrics. */
type Role = "alone" | "worker";

const RENDER_PATIENCE = 10_000;

/** Prepares Next and serves the newsroom's pages until the process is told to end. */
export async function serve({ environment, newsroom, log }: Serving, role: Role): Promise<Server> {
  const { contentDir, dataDir, siteUrl, port, host } = environment;
  const { catalogue } = newsroom;
  const audience = await openAudience({ environment, newsroom, log });
  providePages({ environment, newsroom }, audience);
  audience.begin();
  const next = await prepareNext({ dev: false, port, host, log });
  const render = renderWith(next.handle, RENDER_PATIENCE);
  const metrics = new Metrics();
  const press = new Press({
    render,
    catalogue,
    host: new URL(siteUrl).host,
    readSheet,
    onSurprise(route, surprises) {
      metrics.surprised(route);
      log("error", "page.surprise", { route, surprises });
    },
  });
  const tally = new Tally();
  const pages = new Pages({
    press,
    siteUrl,
    keysField: environment.keysField,
    log,
    clock: Date.now,
    onRendered: (route, milliseconds) => metrics.rendered(route, milliseconds),
  });
  metrics.measure({ pages, tally, newsroom });
  newsroom.subscribe((keys, revision) => {
    pages.publish(keys);
    metrics.published(revision, Date.now());
  });
  if (environment.purgeUrl && role === "alone")
    newsroom.subscribe(purgeHook(environment.purgeUrl, environment.keysField, log));
  const push = role === "alone" ? new Push({ newsroom, dataDir, siteUrl, log }) : undefined;
  const operations = new Operations(
    newsroom,
    role === "worker" ? metricsOfAll(metrics.registry) : () => metrics.registry.metrics(),
  );
  const failure = new Failure(siteUrl);
  const house: House = {
    pages,
    press,
    operations,
    failure,
    media: new Media({ contentDir, dataDir, siteUrl, catalogue, log }),
    cards: new Cards({ contentDir, dataDir, siteUrl, catalogue, log }),
    statics: new Statics(siteUrl),
    routing: createRouting(readNextRoutes()),
    doors: audience.doors,
    tally,
    readership: new Readership((id) => newsroom.countReading(id)),
    searches: new Ration({ ...SEARCHES, clock: Date.now }),
    siteUrl,
    log,
  };
  const server = new QuickServer(LIMITS, atOnce(house));
  server.timeout = SILENCE;
  server.on("request", listener(house));
  drainOnSignal(server, log, async () => {
    await push?.close();
    await audience.close();
    await newsroom.close();
    await next.close();
  });
  const listen = async () => {
    // A port that is taken ends the start: Next would only note the error, and the desk work on for nobody.
    await once(server.listen(port, host), "listening").catch((error: Error) => {
      throw new Error(`HOST and PORT: ${host}:${port} cannot be listened on (${error.message}); set another`);
    });
    log("info", "server.listening", { host, port, siteUrl });
  };
  // Alone, it says that it lives while the catalogue is loading; a worker would only take readers from others.
  if (role === "alone") await listen();
  await newsroom.ready;
  await failure.load(press, log);
  push?.begin();
  operations.loaded();
  if (role === "worker") await listen();
  process.send?.("ready");
  log("info", "server.ready", { revision: catalogue.revision(), errors: newsroom.errors().length });
  return server;
}
