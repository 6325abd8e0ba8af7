import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const room = mkdtempSync(join(tmpdir(), "stet-open-store-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const SCRIPT = `import { openAudienceStore } from "#platform/readers/open.ts";
  process.stdin.once("data", async (dataDir) => {
    const store = await openAudienceStore({ dataDir: String(dataDir) });
    await store.close();
    process.stdin.destroy();
  });
  process.stdout.write("here");`;

/** A process that opens the store when it is told to. */
async function opener() {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", SCRIPT], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return async (dataDir: string) => {
    const ended = once(child, "exit");
    child.stdin.write(dataDir);
    const [code] = await ended;
    return code;
  };
}

it("several processes may open an empty folder's store at the same moment", async () => {
  for (let round = 0; round < 3; round++) {
    const dataDir = join(room, String(round));
    const openers = await Promise.all([opener(), opener(), opener()]);
    expect(await Promise.all(openers.map((open) => open(dataDir)))).toEqual([0, 0, 0]);
  }
}, 60_000);
