import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { employThread } from "./employ.ts";

it("a desk that is closed before its catalogue is built has not failed", async () => {
  const room = mkdtempSync(join(tmpdir(), "stet-employ-"));
  const options = { contentDir: "content", cataloguePath: join(room, "catalogue.db") };
  const desk = employThread(
    options,
    () => {},
    () => {},
  );
  const failed = desk.ready.catch((error: Error) => error.message);
  expect(await Promise.race([failed, desk.close().then(() => "closed")])).toBe("closed");
  rmSync(room, { recursive: true });
});
