import { once } from "node:events";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Newsroom } from "#newsroom/newsroom.ts";
import { Cards } from "./cards/cards.ts";
import { Failure } from "./failure.ts";
import { LIMITS, SILENCE } from "./http/limits.ts";
import { QuickServer } from "./http/quick-server.ts";
import { Ration } from "./http/ration.ts";
import { atOnce, type House, listener } from "./listener.ts";
import { Media } from "./media/media.ts";
import { Operations } from "./operations/operations.ts";
import { Tally } from "./operations/tally.ts";
import type { FakeNewspaper } from "./page/fake-newspaper.ts";
import { Readership } from "./readership.ts";
import { createRouting } from "./routing.ts";
import { Statics } from "./statics/statics.ts";

const siteUrl = "https://news.example";

/** Another request on the same connection, after which the server closes it. */
const LAST = "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

/** For tests: the real listener in front of a made-up newspaper, on a port of its own. */
export async function openFakeHouse(paper: FakeNewspaper, limits = LIMITS, silence = SILENCE) {
  const readings: string[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), "stet-listener-"));
  mkdirSync(join(dataDir, "public"));
  writeFileSync(join(dataDir, "public/face.woff2"), "a face");
  const newsroom = { catalogue: { revision: () => 1, mediaByHash: () => undefined }, errors: () => [] };
  const operations = new Operations(newsroom as unknown as Newsroom, async () => "");
  operations.loaded();
  const log = (...line: unknown[]) => void paper.log.push(line);
  const house: House = {
    pages: paper.pages,
    press: paper.press,
    operations,
    failure: new Failure(siteUrl),
    media: new Media({ contentDir: dataDir, dataDir, siteUrl, catalogue: newsroom.catalogue, log }),
    cards: new Cards({
      contentDir: dataDir,
      dataDir,
      siteUrl,
      catalogue: newsroom.catalogue as unknown as Catalogue,
      log,
    }),
    statics: new Statics(siteUrl, dataDir),
    routing: createRouting({ staticRoutes: [{ page: "/" }, { page: "/about" }], dynamicRoutes: [] }),
    doors: async ({ method, body }) => ({ status: 200, headers: {}, body: body || `${method}\n` }),
    tally: new Tally(),
    readership: new Readership((id) => void readings.push(id)),
    searches: new Ration({ atOnce: 2, perSecond: 1, clock: () => 0 }),
    siteUrl,
    log,
  };
  const server = new QuickServer(limits, atOnce(house));
  server.timeout = silence;
  server.on("request", listener(house));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  return {
    server,
    port,
    readings,
    /** Sends bytes as they are, after the first answer the last request, and gives back all that came until the server closed. */
    raw: (bytes: string) => exchange(port, bytes, LAST),
  };
}

/** Sends bytes, after the first answer what comes `next`, and gives back all that came until the server closed the connection. */
export async function exchange(port: number, bytes: string, next = ""): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(bytes, "latin1");
  socket.once("data", () => socket.write(next));
  // Where the server has closed, there is nobody to ask.
  socket.on("error", () => {});
  let answer = "";
  socket.setEncoding("latin1").on("data", (text) => {
    answer += text;
  });
  await new Promise((closed) => socket.once("close", closed));
  return answer;
}
