import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { SERVER_ARGS, SERVER_ENV } from "../scripts/setup/server.mjs";

it("a server whose port is taken ends, and says so", { timeout: 60_000 }, async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const room = mkdtempSync(join(tmpdir(), "stet-port-"));
  const PORT = String((other.address() as AddressInfo).port);
  const env = { ...process.env, ...SERVER_ENV, NODE_ENV: "production" as const, PORT, STET_DATA: room };
  const child = spawn(process.execPath, SERVER_ARGS, { stdio: ["ignore", "ignore", "pipe"], env });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect(code).toBe(1);
  expect(said).toContain(`address already in use 127.0.0.1:${PORT}`);
  other.close();
  rmSync(room, { recursive: true });
});
