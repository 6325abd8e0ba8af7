import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";

const PARAGRAPHS = 20;

/** A story of some 600 words in one of its editions: each mends the end of a paragraph. */
const manuscript = (story: number, edition: number) => `---
title: Story ${story} in a headline of the usual length
standfirst: What it is about, in one sentence that says enough.
section: politics
kind: news
authors: [washington-desk]
published: 2017-03-02T09:00:00Z
updated: 2017-03-02T10:00:00Z
status: published
---

${Array.from({ length: PARAGRAPHS }, (_, i) => `Paragraph ${i} of story ${story} says in two sentences what there is to say. It is as long as most are, and *ends* ${i === edition % PARAGRAPHS ? `with edition ${edition}` : "as it did"}.`).join("\n\n")}
`;

export const storyId = (story: number) => `2017/03/02/story-${story}`;

/** A newspaper in a repository of so many commits, each a new edition of one of its stories, by git fast-import. */
export function makeHistory(root: string, commits: number, stories: number) {
  mkdirSync(root, { recursive: true });
  for (const name of ["newspaper.yaml", "sections.yaml", "topics.yaml", "authors.yaml"])
    cpSync(join("content", name), join(root, name));
  const stream = Array.from({ length: commits }, (_, i) => {
    const [story, edition] = [i % stories, Math.floor(i / stories)];
    const text = manuscript(story, edition);
    const time = 1_488_445_200 + i * 10;
    return `commit refs/heads/main\ncommitter E <e@proof.example> ${time} +0000\ndata 1\nx\nM 100644 inline articles/${storyId(story)}.mdx\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  execFileSync("git", ["init", "-q", "-b", "main", root]);
  execFileSync("git", ["-C", root, "fast-import", "--quiet"], { input: stream.join("") });
  execFileSync("git", ["-C", root, "checkout", "-q", "-f", "main"]);
}

/** Commits one edition more of a story. */
export function commitMore(root: string, story: number) {
  const file = `articles/${storyId(story)}.mdx`;
  execFileSync("sed", ["-i", "0,/as it did/s//as it does/", file], { cwd: root });
  const by = ["-c", "user.name=E", "-c", "user.email=e@proof.example", "-c", "commit.gpgSign=false"];
  execFileSync("git", ["-C", root, ...by, "commit", "-q", "-m", "x", "-a"]);
}
