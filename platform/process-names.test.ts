import { spawn } from "node:child_process";
import { once } from "node:events";
import { hostname } from "node:os";
import { expect, it, vi } from "vitest";
import { hasEnded, processName } from "./process-names.ts";

const named = (pid: number) => `${hostname()} ${pid} 1`;

it("knows that this process runs, and that one of the same number before it has ended", () => {
  expect(hasEnded(processName())).toBe(false);
  expect(hasEnded(named(process.pid))).toBe(true);
});

it("knows nothing of another machine", () => {
  expect(hasEnded(`elsewhere ${process.pid} 1`)).toBe(false);
});

it.skipIf(process.platform !== "linux")(
  "knows that a process has ended before its parent, or the first process in its place, has taken note",
  async () => {
    // `sleep` does not wait for the child that it inherits from the shell.
    const parent = spawn("sh", ["-c", "sleep 50 & echo $!; exec sleep 60"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    try {
      const [said] = (await once(parent.stdout, "data")) as [Buffer];
      const child = Number(String(said));
      expect(hasEnded(named(child))).toBe(false);
      process.kill(child, "SIGKILL");
      await vi.waitFor(() => expect(hasEnded(named(child))).toBe(true), { timeout: 15_000 });
    } finally {
      parent.kill();
    }
  },
);
