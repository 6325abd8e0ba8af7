import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";

const run = promisify(execFile);
const room = mkdtempSync(join(tmpdir(), "stet-open-store-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const open = (dataDir: string) =>
  run(process.execPath, [
    "--input-type=module",
    "--eval",
    `import { openAudienceStore } from "#platform/readers/open.ts";
     const until = ${Date.now() + 3_000};
     while (Date.now() < until);
     const store = await openAudienceStore({ dataDir: ${JSON.stringify(dataDir)} });
     await store.close();`,
  ]);

it("several processes may open an empty folder's store at the same moment", async () => {
  for (let round = 0; round < 2; round++) {
    const dataDir = join(room, String(round));
    await expect(Promise.all([open(dataDir), open(dataDir), open(dataDir)])).resolves.toHaveLength(3);
  }
}, 60_000);
