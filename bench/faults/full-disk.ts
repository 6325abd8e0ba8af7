import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SIZE = "96m";
const PIECES = [1_000_000, 4_096, 1];

/** A small file system of its own that can be filled up; undefined where nobody may mount one. */
export function openFullDisk() {
  const folder = mkdtempSync(join(tmpdir(), "stet-disk-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", folder], {
    stdio: "ignore",
  });
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const filling = join(folder, "filling");
  return {
    folder,
    fill() {
      for (const piece of PIECES)
        try {
          for (;;) appendFileSync(filling, Buffer.alloc(piece));
        } catch {
          // No piece of this size fits any more.
        }
    },
    release: () => rmSync(filling, { force: true }),
    [Symbol.dispose]() {
      spawnSync("umount", ["-l", folder], { stdio: "ignore" });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
