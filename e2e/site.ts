import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the copy of content/ that the server under test reads: a test may save stories there. */
export function contentRoom(): string {
  const note = "test-results/e2e-room";
  if (!existsSync(note))
    throw new Error("no server under test: run the journeys through Playwright's own webServer");
  return join(readFileSync(note, "utf8"), "content");
}

/** The data folder of the server under test. */
export const dataRoom = () => join(contentRoom(), "..", "data");
