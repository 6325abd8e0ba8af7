import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openNewsroom } from "#newsroom/open.ts";
import { openAudience } from "#platform/audience.ts";
import { readEnvironment } from "#platform/env.ts";
import { icon } from "#platform/icons/icons.ts";
import { provide } from "#platform/wiring.ts";
import { readAddress } from "../http/address.ts";
import { prepareNext, readSheet } from "../next.ts";
import { headersOf } from "../page/headers.ts";
import { keysOf } from "../page/page.ts";
import { Pages } from "../page/pages.ts";
import { Press } from "../page/press.ts";
import { renderWith } from "../page/render.ts";
import { createRouting, NO_PAGE, readNextRoutes, type Target } from "../routing.ts";

type Sent = { status: number; headers: readonly string[]; body: Buffer };

/** All that a reader gets. */
const asText = ({ status, headers, body }: Sent) =>
  [status, headers.join("\n"), body.toString("latin1")].join("\n");

/** How one page fared: what readers get from the kept pages, and what a page would say that is made now. */
export type Look = { html: string; fresh: string; renders: number };

/** Milliseconds that an edit may take until it is published, on the busiest machine. */
const PATIENCE = 20_000;
const SITE = "https://news.example";

/** The sample edition in a folder of its own, with the real Next, the real newsroom, and a clock that a test sets. */
export async function openPrintShop(now: string) {
  const room = mkdtempSync(join(tmpdir(), "stet-exactness-"));
  const contentDir = join(room, "content");
  const dataDir = join(room, "data");
  cpSync("content", contentDir, { recursive: true });
  const environment = readEnvironment({ STET_CONTENT: contentDir, STET_DATA: dataDir, SITE_URL: SITE });
  let time = Date.parse(now);
  const clock = () => time;
  const log = () => {};
  const newsroom = openNewsroom({ contentDir, dataDir, log, clock, desk: "here" });
  const { catalogue } = newsroom;
  const audience = await openAudience({ environment, newsroom, log });
  provide({
    newsroom,
    siteUrl: SITE,
    icon: (name) => icon(catalogue.newspaper(), name),
    audience: audience.context,
  });
  const next = await prepareNext({ dev: false, port: 0, host: "127.0.0.1", log });
  const renders = new Map<string, number>();
  const options = { render: renderWith(next.handle, 60_000), catalogue, host: "news.example", readSheet };
  const press = new Press(options);
  const counted = new (class extends Press {
    override print(target: Target) {
      renders.set(target.url, (renders.get(target.url) ?? 0) + 1);
      return press.print(target);
    }
  })(options);
  const pages = new Pages({ press: counted, siteUrl: SITE, log, clock });
  newsroom.subscribe((keys) => pages.publish(keys));
  await newsroom.ready;
  const routing = createRouting(readNextRoutes());
  const file = (path: string) => join(contentDir, path);

  const targetOf = (url: string): Target => {
    const address = readAddress(url);
    return ("path" in address ? routing(address) : undefined) ?? NO_PAGE;
  };
  /** Does something, and resolves when this key was published. */
  async function untilPublished(key: string, act: () => void): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const stop = newsroom.subscribe((keys) => keys.includes(key) && resolve());
    const late = setTimeout(() => {
      reject(new Error(`${key} was not published; refused files: ${JSON.stringify(newsroom.errors())}`));
    }, PATIENCE);
    act();
    await promise;
    clearTimeout(late);
    stop();
  }

  return {
    targetOf,
    untilPublished,
    setClock(moment: string) {
      time = Date.parse(moment);
    },
    read: (path: string) => readFileSync(file(path), "utf8"),
    save(path: string, text: string | Buffer) {
      mkdirSync(dirname(file(path)), { recursive: true });
      writeFileSync(file(path), text);
    },
    remove: (path: string) => rmSync(file(path)),
    isReady: (url: string) => pages.ready(url) !== undefined,
    async look(url: string): Promise<Look> {
      const target = targetOf(url);
      const before = renders.get(target.url) ?? 0;
      const { page } = await pages.get(target);
      const rendered = (renders.get(target.url) ?? 0) - before;
      const { status } = page.answer;
      const html = asText({ status, headers: page.headers, body: page.answer.plain().whole.body });
      if (rendered > 0) return { html, fresh: html, renders: rendered };
      const fresh = await press.print(target);
      const headers = headersOf({ ...fresh, keys: keysOf(page.reads), isPrivate: false, siteUrl: SITE });
      return { html, fresh: asText({ ...fresh, headers }), renders: 0 };
    },
    async close() {
      await audience.close();
      await newsroom.close();
      await next.close();
      rmSync(room, { recursive: true, force: true });
    },
  };
}
export type PrintShop = Awaited<ReturnType<typeof openPrintShop>>;
