import { createServer, type Server } from "node:http";
import { openNewsroom } from "#newsroom/open.ts";
import { icon } from "#platform/icons/icons.ts";
import { provide } from "#platform/wiring.ts";
import { drainOnSignal } from "./drain.ts";
import { Media } from "./media/media.ts";
import { prepareNext } from "./next.ts";
import { Operations } from "./operations/operations.ts";
import type { Serving } from "./serve.ts";

/** The same newsroom and the same media behind Next's development mode: its scripts stay, pages are made for each request. */
export async function serveDevelopment({ environment, log }: Serving): Promise<Server> {
  const { contentDir, dataDir, siteUrl, port, host } = environment;
  const newsroom = openNewsroom({ contentDir, dataDir, log });
  const { catalogue } = newsroom;
  provide({ newsroom, siteUrl, icon: (name) => icon(catalogue.newspaper(), name) });
  const operations = new Operations(newsroom, async () => "");
  const media = new Media({ contentDir, dataDir, catalogue, log });
  await newsroom.ready;
  operations.loaded();
  const next = await prepareNext({ dev: true, port, host, log });
  const server = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    if (path.startsWith("/media/")) return void media.answer(path, request, response);
    if (operations.answer(path, request, response)) return;
    request.headers["x-stet-path"] = path;
    void next.handle(request, response);
  });
  server.on("upgrade", next.upgrade);
  drainOnSignal(server, log, () => newsroom.close());
  return server.listen(port, host, () => log("info", "server.listening", { host, port, siteUrl, dev: true }));
}
