import { createServer, type Server } from "node:http";
import { isDoor } from "#audience/doors/doors.ts";
import { openAudience } from "#platform/audience.ts";
import { answerAtDoor, methodOf } from "./doors.ts";
import { drainOnSignal } from "./drain.ts";
import { Media } from "./media/media.ts";
import { prepareNext } from "./next.ts";
import { Operations } from "./operations/operations.ts";
import { providePages } from "./provide-pages.ts";
import type { Serving } from "./serve.ts";

/** The same newsroom and the same media behind Next's development mode: its scripts stay, pages are made for each request. */
export async function serveDevelopment({ environment, newsroom, log }: Serving): Promise<Server> {
  const { contentDir, dataDir, siteUrl, port, host } = environment;
  const { catalogue } = newsroom;
  const audience = await openAudience({ environment, newsroom, log });
  providePages({ environment, newsroom }, audience);
  const operations = new Operations(newsroom, async () => "");
  const media = new Media({ contentDir, dataDir, siteUrl, catalogue, log });
  await newsroom.ready;
  operations.loaded();
  audience.begin();
  const next = await prepareNext({ dev: true, port, host, log });
  const server = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    if (path.startsWith("/media/")) return void media.answer(path, request, response);
    if (operations.answer(path, request, response)) return;
    if (isDoor(methodOf(request), path))
      return void answerAtDoor(audience.doors, path, request, response).catch(() => response.destroy());
    request.headers["x-stet-path"] = path;
    void next.handle(request, response);
  });
  server.on("upgrade", next.upgrade);
  drainOnSignal(server, log, async () => {
    await audience.close();
    await newsroom.close();
  });
  return server.listen(port, host, () => log("info", "server.listening", { host, port, siteUrl, dev: true }));
}
