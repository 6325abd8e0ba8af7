import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createCatalogue, declareComplete, finishCatalogue } from "./database.ts";

it("a catalogue is built without a journal, and can be read while it is written once it is finished", () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-catalogue-"));
  const db = createCatalogue(join(folder, "catalogue.db"), 1);
  expect(db.pragma("journal_mode", { simple: true })).toBe("off");
  finishCatalogue(db);
  declareComplete(db);
  expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
  db.close();
  rmSync(folder, { recursive: true });
});
