import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRecordForReading } from "#newsroom/record/database.ts";
import { openKeeper } from "#newsroom/record/desk/keeper.ts";

const PER_STORY = 200;

const manuscript = (story: number, edition: number) => `---
title: Story ${story} in a headline of the usual length
standfirst: What it is about, in one sentence that says enough.
section: politics
kind: news
authors: [desk]
published: 2017-03-02T09:00:00Z
updated: 2017-03-02T10:00:00Z
status: published
---

${Array.from({ length: 20 }, (_, i) => `Paragraph ${i} of story ${story} says in two sentences what there is to say. It is as long as most are, and ends ${i === edition % 20 ? `with edition ${edition}` : "as it did"}.`).join("\n\n")}
`;

/** A repository of so many commits, each a new edition of one of its stories, by git fast-import. */
function makeHistory(root: string, commits: number) {
  const stories = Math.max(1, Math.round(commits / PER_STORY));
  const stream = Array.from({ length: commits }, (_, i) => {
    const [story, edition] = [i % stories, Math.floor(i / stories)];
    const text = Buffer.from(manuscript(story, edition)).toString();
    const time = 1_488_445_200 + i * 10;
    return `commit refs/heads/main\ncommitter E <e@proof.example> ${time} +0000\ndata 1\nx\nM 100644 inline articles/2017/03/02/story-${story}.mdx\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  execFileSync("git", ["init", "-q", "-b", "main", root]);
  execFileSync("git", ["-C", root, "fast-import", "--quiet"], { input: stream.join("") });
  execFileSync("git", ["-C", root, "checkout", "-q", "-f", "main"]);
}

/** The record of a repository of `most` commits: read whole, then one commit more. */
export async function recordSuite({ most, dataDir }: { most: number; dataDir: string }): Promise<string> {
  const commits = Math.min(most, 20_000);
  const root = mkdtempSync(join(tmpdir(), "stet-bench-record-"));
  const recordPath = join(dataDir, "record.db");
  try {
    makeHistory(root, commits);
    const keeper = openKeeper({ contentDir: root, recordPath, log: () => {}, publish: () => {} });
    let began = performance.now();
    await keeper.start();
    const whole = performance.now() - began;
    const versions = openRecordForReading(recordPath)?.prepare("SELECT count(*) FROM versions").pluck().get();
    const commit = ["-c", "user.name=E", "-c", "user.email=e@proof.example", "commit", "-q", "-m", "x"];
    execFileSync("sh", ["-c", "sed -i 's/as it did/as it does/' articles/2017/03/02/story-0.mdx"], {
      cwd: root,
    });
    execFileSync("git", ["-C", root, ...commit, "-a"]);
    began = performance.now();
    await keeper.look();
    const more = performance.now() - began;
    await keeper.close();
    return [
      "| commits | versions | read whole | one commit more, of a story with that many versions |",
      "| ---: | ---: | ---: | ---: |",
      `| ${commits} | ${versions} | ${(whole / 1000).toFixed(1)} s | ${Math.round(more)} ms (${PER_STORY}) |`,
    ].join("\n");
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
