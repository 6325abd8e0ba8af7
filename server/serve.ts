import { createServer, type Server } from "node:http";
import type { Log } from "#newsroom/newsroom.ts";
import { openNewsroom } from "#newsroom/open.ts";
import type { Environment } from "#platform/env.ts";
import { provide } from "#platform/wiring.ts";
import { drainOnSignal } from "./drain.ts";
import { answerWith } from "./listener.ts";
import { Media } from "./media/media.ts";
import { prepareNext } from "./next.ts";
import { Readiness } from "./operations/readiness.ts";
import { renderWith } from "./page/render.ts";

export type Serving = { environment: Environment; log: Log; dev: boolean };

const RENDER_PATIENCE = 10_000;

/** Opens the newsroom, prepares Next and serves until the process is told to end. */
export async function serve({ environment, log, dev }: Serving): Promise<Server> {
  const { contentDir, dataDir, siteUrl, port, host } = environment;
  const newsroom = openNewsroom({ contentDir, dataDir, log });
  provide({ newsroom, siteUrl });
  const readiness = new Readiness(newsroom);
  const media = new Media({ contentDir, dataDir, catalogue: newsroom.catalogue, log });
  const server = createServer();
  const next = await prepareNext({ dev, port, host, server, log });
  server.on(
    "request",
    answerWith({
      render: renderWith(next.handle, RENDER_PATIENCE),
      readiness,
      media,
      dev,
      siteUrl,
      log,
      pass: next.handle,
    }),
  );
  drainOnSignal(server, log, async () => {
    await newsroom.close();
    await next.close();
  });
  server.listen(port, host, () => log("info", "server.listening", { host, port, siteUrl, dev }));
  await newsroom.ready;
  readiness.loaded();
  log("info", "server.ready", { revision: newsroom.catalogue.revision(), errors: newsroom.errors().length });
  return server;
}
