// The audience with its doors and nothing else of the server: what the crash rounds kill. Prints its port when it is ready.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isDoor } from "#audience/doors/doors.ts";
import { openNewsroom } from "#newsroom/open.ts";
import { openAudience } from "#platform/audience.ts";
import { readEnvironment } from "#platform/env.ts";
import { createLog } from "#platform/log.ts";
import { answerAtDoor } from "#server/doors.ts";

const environment = readEnvironment();
const log = createLog((line) => void process.stderr.write(line));
const newsroom = openNewsroom({ ...environment, log });
const audience = await openAudience({ environment, newsroom, log });
await newsroom.ready;
audience.begin();

const server = createServer((request, response) => {
  const path = (request.url ?? "").split("?")[0] ?? "";
  if (!isDoor(request.method ?? "", path)) return void response.writeHead(404).end();
  answerAtDoor(audience.doors, path, request, response).catch(() => response.destroy());
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
