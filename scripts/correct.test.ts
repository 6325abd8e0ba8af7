import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeRepository, type Repository } from "#newsroom/record/fixtures/repository.ts";

const ID = "2017/03/02/colours";

/** npm run correct -- colours, with an editor that makes red blue, and these lines as the answers. */
function correct({ content }: Repository, answers: string) {
  const run = spawnSync(process.execPath, ["scripts/correct.ts", "colours"], {
    input: answers,
    encoding: "utf8",
    env: { ...process.env, STET_CONTENT: content, VISUAL: "sed -i s/red/blue/", EDITOR: "" },
  });
  return { ...run, file: readFileSync(join(content, "articles", `${ID}.mdx`), "utf8") };
}

it("shows what changed, asks until there is a reason, and notes it", () => {
  using repository = makeRepository();
  repository.write(ID, { body: "It was red." });
  const { status, stdout, file } = correct(repository, "x\nc\n\nBlue, not red\n \nIt was never red.\n");
  expect(stdout).toContain("was “It was red.”; is “It was blue.”");
  expect(status).toBe(0);
  expect(file).toMatch(
    /changes:\n {2}- at: [^\n]+\n {4}kind: correction\n {4}title: "Blue, not red"\n {4}note: "It was never red."/,
  );
  expect(file).toMatch(/\nupdated: 20/);
});

it.each(["", "c\n", "c\nBlue, not red\n", "c\nBlue, not red\n\n\n"])(
  "does not finish without a reason (%j)",
  (answers) => {
    using repository = makeRepository();
    repository.write(ID, { body: "It was red." });
    const { status, stderr, file } = correct(repository, answers);
    expect(status).toBe(1);
    expect(stderr).toContain("Without a reason nothing is finished");
    expect(file).not.toContain("changes:");
  },
);

it("refuses what is not published", () => {
  using repository = makeRepository();
  repository.write(ID, { status: "draft", body: "It was red." });
  const { status, file } = correct(repository, "c\nA\nB\n");
  expect(status).toBe(1);
  expect(file).toContain("It was red.");
});
