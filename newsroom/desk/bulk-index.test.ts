import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createCatalogue, declareComplete, finishCatalogue, openForReading } from "../catalogue/database.ts";
import { STORIES } from "../catalogue/search/fixtures/archive.ts";
import { openSearchIndex } from "../catalogue/search/index-stories.ts";
import { openSearch } from "../catalogue/search/search.ts";
import { openBulkIndex } from "./bulk-index.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-bulk-"));
const SOUGHT = ["envelope ", "ambassador twice ", '"wrong envelope"', "elections ", "cafe zurich ", "votes "];

/** What a catalogue finds whose full text was written here, or by a thread where there are more stories than `few`. */
async function found(name: string, few: number) {
  const path = join(folder, `${name}.db`);
  const db = createCatalogue(path, 1);
  const bulk = openBulkIndex(db, openSearchIndex(db), path, few);
  for (const story of STORIES) {
    bulk.add(story);
    await bulk.endOfJob();
  }
  bulk.end();
  finishCatalogue(db);
  await bulk.finish();
  declareComplete(db);
  db.exec("INSERT INTO words (words) VALUES ('integrity-check')");
  db.close();
  await bulk.close();
  expect(existsSync(`${path}.words`)).toBe(false);

  const reading = openForReading(path);
  const search = openSearch(reading);
  const number = reading.prepare<[number], number>("SELECT n FROM places WHERE place = ?").pluck();
  return SOUGHT.map((text) =>
    search({ text, labels: {}, sort: "relevance", page: 1 }).places.map((place) => number.get(place)),
  );
}

it("finds the same whoever wrote the full text", async () => {
  const byThread = await found("thread", 1);
  expect(byThread).toEqual(await found("here", STORIES.length));
  expect(byThread).not.toContainEqual([]);
  rmSync(folder, { recursive: true });
});
