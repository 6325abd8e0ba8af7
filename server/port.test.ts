import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { spawnServer } from "../scripts/setup/server.mjs";

it("a server whose port is taken ends, and says so", { timeout: 60_000 }, async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const room = mkdtempSync(join(tmpdir(), "stet-port-"));
  const PORT = String((other.address() as AddressInfo).port);
  const child = spawnServer({ PORT, STET_DATA: room }, ["ignore", "ignore", "pipe"]);
  const [said, [code]] = await Promise.all([text(child.stderr as Readable), once(child, "exit")]);
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`HOST and PORT: 127.0.0.1:${PORT} .*EADDRINUSE.*set another`));
  other.close();
  rmSync(room, { recursive: true });
});
