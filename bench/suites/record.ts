import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { table } from "../figures.ts";
import { measurePages } from "../record/history-pages.ts";
import { measureReading } from "../record/reading.ts";
import { makeHistory } from "../record/repository.ts";

const MOST = 20_000;
const PER_STORY = 200;

/** The record of a repository of `most` commits, 20,000 at most: read whole, then commit by commit; then its pages of history. */
export async function recordSuite({ most, dataDir }: { most: number; dataDir: string }): Promise<string> {
  const commits = Math.min(most, MOST);
  const stories = Math.max(2, Math.round(commits / PER_STORY));
  const root = mkdtempSync(join(tmpdir(), "stet-bench-record-"));
  try {
    makeHistory(root, commits, stories);
    const { versions, whole, one } = await measureReading(root, stories, dataDir);
    const reading = table(
      [
        "commits",
        "versions",
        "read whole, s",
        "processor time, s",
        "one more: median, ms",
        "worst",
        "processor time, ms",
      ],
      [[commits, versions, whole.clock / 1000, whole.processor / 1000, one.median, one.worst, one.processor]],
    );
    const perStory = Math.floor(commits / stories);
    const page = await measurePages(root, stories, perStory);
    const pages = table(
      [
        "versions of the story",
        "pages",
        "one of them, uncached: median, ms",
        "p95",
        "worst",
        "processor time, ms",
      ],
      [[perStory, page.pages, page.median, page.p95, page.worst, page.processor]],
    );
    return `${reading}\n\n${pages}`;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
