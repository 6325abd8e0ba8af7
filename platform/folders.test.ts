import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { checkFolders } from "./folders.ts";

const room = mkdtempSync(join(tmpdir(), "stet-folders-"));
const file = join(room, "file");
writeFileSync(file, "");
afterAll(() => rmSync(room, { recursive: true }));

it.each([
  ["STET_CONTENT", { contentDir: join(room, "nowhere"), dataDir: room }],
  ["STET_CONTENT", { contentDir: file, dataDir: room }],
  ["STET_DATA", { contentDir: room, dataDir: file }],
  ["STET_DATA", { contentDir: room, dataDir: join(file, "data") }],
])("%s is named where it cannot be used", (name, folders) => {
  expect(() => checkFolders(folders)).toThrow(new RegExp(`^${name}: .*must be`));
});

it("makes the data folder", () => {
  const dataDir = join(room, "some/data");
  checkFolders({ contentDir: room, dataDir });
  expect(statSync(dataDir).isDirectory()).toBe(true);
});
