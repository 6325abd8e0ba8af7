import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { watchFolder } from "./watch.ts";

const room = mkdtempSync(join(tmpdir(), "stet-watch-"));
let end: (() => Promise<void>) | undefined;
afterEach(async () => {
  await end?.();
  rmSync(room, { recursive: true, force: true });
});

it("sees what is saved in folders that were made in one go, also later", async () => {
  const changed = new Set<string>();
  let gaps = 0;
  end = await watchFolder(room, {
    onChange: (paths) => {
      for (const path of paths) changed.add(path);
    },
    onGap: () => gaps++,
    onLost: (reason) => expect.unreachable(reason),
  });

  const day = join(room, "2026/11/23");
  mkdirSync(day, { recursive: true });
  writeFileSync(join(day, "first.mdx"), "1");
  await vi.waitFor(() => expect(gaps).toBeGreaterThan(0), { timeout: 5_000 });

  for (const name of ["second.mdx", "third.mdx"]) {
    const before = gaps;
    writeFileSync(join(day, name), "2");
    await vi.waitFor(() => expect(changed.has(join(day, name)) || gaps > before).toBe(true), {
      timeout: 5_000,
    });
  }
});
