import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { soleDesk } from "./sole.ts";

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), "stet-sole-"));
});
afterEach(() => rmSync(room, { recursive: true }));

it("a second desk in the same folder is refused, with what to do", async () => {
  const first = await soleDesk(room);
  await expect(soleDesk(room, 0)).rejects.toThrow(/STET_DATA/);
  first.leave();
});

it("a successor waits until its predecessor has left", async () => {
  const first = await soleDesk(room);
  const second = soleDesk(room, 10_000);
  first.leave();
  (await second).leave();
});
