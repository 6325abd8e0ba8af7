// A production server for the browser journeys: a copy of content/ that tests may edit, and an empty data folder.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnServer } from "./setup/server.mjs";

const port = process.argv[2] ?? "3210";
const room = mkdtempSync(join(tmpdir(), "stet-e2e-"));
cpSync("content", join(room, "content"), { recursive: true });
// Tests find the copy here, to save a story as an editor would.
mkdirSync("test-results", { recursive: true });
writeFileSync("test-results/e2e-room", room);

const server = spawnServer({
  PORT: port,
  SITE_URL: `http://127.0.0.1:${port}`,
  STET_CONTENT: join(room, "content"),
  STET_DATA: join(room, "data"),
  // All journeys come from one network, and their number must not matter.
  STET_FORMS_PER_NETWORK: "1000000",
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => {
  rmSync(room, { recursive: true, force: true });
  process.exit(code ?? 0);
});
