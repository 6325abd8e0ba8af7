import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it, vi } from "vitest";
import { openEdition, story } from "../fixtures/edition.ts";

it("what cannot be written is taken in when there is room, without another save", async () => {
  let failures = 0;
  const edition = await openEdition(undefined, (_, event) => {
    if (event === "desk.failed") failures++;
  });
  const catalogue = new Database(join(edition.contentDir, "..", "catalogue.db"));
  try {
    catalogue.exec(
      "CREATE TRIGGER full BEFORE INSERT ON stories BEGIN SELECT RAISE(ABORT, 'disk is full'); END",
    );
    await edition.save("articles/2017/03/02/new.mdx", story({ title: "A new story" }));
    expect(edition.titles()).not.toContain("A new story");
    // The save was told by the test, and is told by the watcher: no attempt but the desk's own is left.
    await vi.waitFor(() => expect(failures).toBeGreaterThan(1), { timeout: 20_000 });
    catalogue.exec("DROP TRIGGER full");
    await vi.waitFor(() => expect(edition.titles()).toContain("A new story"), { timeout: 20_000 });
  } finally {
    catalogue.close();
    await edition.close();
  }
});
