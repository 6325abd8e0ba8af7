import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openForReading } from "../catalogue/database.ts";
import { putInPlace } from "./build.ts";
import { openBuilder } from "./builder.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-builder-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("building a catalogue in a process of its own", () => {
  it("leaves it beside its place until it is put there", async () => {
    const cataloguePath = join(folder, "catalogue.db");
    const contentDir = join(import.meta.dirname, "../fixtures/content");
    await openBuilder({ contentDir, cataloguePath }).build();
    expect(() => openForReading(cataloguePath)).toThrow();
    putInPlace(cataloguePath);
    const db = openForReading(cataloguePath);
    expect(db.prepare("SELECT count(*) FROM stories").pluck().get()).toBeGreaterThan(1);
    db.close();
  });

  it("says what is wrong with a folder that is no newspaper", async () => {
    const contentDir = join(folder, "empty");
    mkdirSync(contentDir);
    const builder = openBuilder({ contentDir, cataloguePath: join(folder, "none.db") });
    await expect(builder.build()).rejects.toThrow(
      /^The newspaper cannot be opened; put right first:[\s\S]*newspaper\.yaml/,
    );
  });

  it("ends with the desk that wanted it", async () => {
    const builder = openBuilder({
      contentDir: join(import.meta.dirname, "../fixtures/content"),
      cataloguePath: join(folder, "unwanted.db"),
    });
    const building = builder.build();
    builder.close();
    await expect(building).rejects.toThrow("was ended");
  });
});
