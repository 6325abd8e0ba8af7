// The same app under Next's own server: what `next start` does, with the newsroom opened for the pages.
import { createServer } from "node:http";
import next from "next";
import { openNewsroom } from "#newsroom/open.ts";
import { openAudience } from "#platform/audience.ts";
import { readEnvironment } from "#platform/env.ts";
import { icon } from "#platform/icons/icons.ts";
import { createLog } from "#platform/log.ts";
import { provide } from "#platform/wiring.ts";

const environment = readEnvironment();
const { contentDir, dataDir, siteUrl, port, host } = environment;
const log = createLog(() => {});
const newsroom = openNewsroom({ contentDir, dataDir, log });
const audience = await openAudience({ environment, newsroom, log });
const iconOf = (name: string) => icon(newsroom.catalogue.newspaper(), name);
provide({ newsroom, siteUrl, icon: iconOf, audience: audience.context });
await newsroom.ready;
const app = next({ dev: false, dir: process.cwd(), hostname: host, port, quiet: true });
await app.prepare();
const handle = app.getRequestHandler();
createServer((request, response) => void handle(request, response)).listen(port, host);
