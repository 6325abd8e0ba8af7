import { describe, expect, it } from "vitest";
import { dice } from "../fixtures/dice.ts";
import { makeRepository, type Repository } from "../fixtures/repository.ts";
import { readLog } from "./log.ts";
import { findRepository, isOnLine } from "./repository.ts";

const STORIES = 6;
const day = (n: number) => `2017/03/${String(1 + (n % 28)).padStart(2, "0")}`;
/** Long enough for git to know a moved story again, whatever else changed in it. */
const bodyOf = (story: number, edition: number) =>
  [
    ...Array.from({ length: 12 }, (_, i) => `Story ${story} says in its line ${i} what it has to say.`),
    `Edition ${edition}.`,
  ].join("\n\n");

/** A history as newsrooms make them: edits, moves, removals, returns, reverts, and branches that are merged. */
function makeHistory(repository: Repository, seed: number, commits: number) {
  const roll = dice(seed);
  const places = new Map<number, string>();
  let edition = 0;
  const save = (story: number) => {
    const place = places.get(story) ?? `${day(story)}/story-${story}`;
    places.set(story, place);
    repository.write(place, { title: `Story ${story}`, body: bodyOf(story, ++edition) });
  };
  for (let i = 0; i < commits; i++) {
    const story = roll(STORIES);
    const place = places.get(story);
    const deed = roll(8);
    if (deed === 0 && place) {
      const to = `${day(i)}/story-${story}-moved-${i}`;
      repository.move(place, to);
      places.set(story, to);
    } else if (deed === 1 && place) {
      const main = repository.git("rev-parse", "--abbrev-ref", "HEAD").trim();
      repository.git("checkout", "-q", "-b", `branch-${i}`);
      save(story);
      repository.commit();
      save(story);
      repository.commit();
      repository.git("checkout", "-q", main);
      repository.write(`${day(i)}/other-${i}`, {
        title: `Other ${i}`,
        body: `Other ${i} ${"word ".repeat(50)}`,
      });
      repository.commit();
      repository.git("merge", "-q", "--no-ff", "-m", "Merge", `branch-${i}`);
      continue;
    } else if (deed === 2 && place) {
      save(story);
      repository.commit();
      repository.git("revert", "--no-edit", "HEAD");
      continue;
    } else save(story);
    repository.commit();
  }
}

/** What git itself says: after each commit on the line of first parents, which story has which blob where. */
function whatGitSays({ git }: Repository) {
  const states = new Map<string, string[]>();
  const blobs = new Map<string, string>();
  for (const commit of git("rev-list", "--first-parent", "--reverse", "HEAD").trim().split("\n")) {
    const tree = git("ls-tree", "-r", commit, "articles/").trim();
    for (const line of tree === "" ? [] : tree.split("\n")) {
      const [, , blob = "", path = ""] = line.split(/\s+/);
      const story = /(story-\d+|other-\d+)/.exec(path)?.[1] ?? "";
      const state = `${path} ${blob}`;
      if (blobs.get(story) === state) continue;
      blobs.set(story, state);
      states.set(story, [...(states.get(story) ?? []), `${commit} ${blob}`]);
    }
  }
  return states;
}

/** The same out of the log, followed through its renames. */
async function whatTheLogSays(repository: Repository) {
  const found = await findRepository(repository.content);
  if ("missing" in found) throw new Error(found.missing);
  const states = new Map<string, string[]>();
  for await (const { hash, changes } of readLog(found.repository))
    for (const { id, from, blob } of changes) {
      const before = from === undefined ? (states.get(id) ?? []) : (states.get(from) ?? []);
      if (from !== undefined) states.delete(from);
      states.set(id, [...before, `${hash} ${blob}`]);
    }
  return new Map([...states].map(([id, all]) => [/(story-\d+|other-\d+)/.exec(id)?.[1] ?? "", all]));
}

describe("the log of a repository", () => {
  it.each([
    [1, 40],
    [2, 40],
    [3, 250],
  ])(
    "says of history %i, of %i deeds, what git itself says, over moves, merges and reverts",
    async (seed, deeds) => {
      using repository = makeRepository();
      makeHistory(repository, seed, deeds);
      const [ours, gits] = [await whatTheLogSays(repository), whatGitSays(repository)];
      expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(gits));
      expect([...gits.values()].flat().length).toBeGreaterThan(deeds);
    },
    60_000,
  );

  it("goes on from the last commit that was read, unless history was written anew", async () => {
    using repository = makeRepository();
    repository.write("2017/03/01/story", { body: "One." });
    const first = repository.commit();
    repository.write("2017/03/01/story", { body: "Two." });
    const second = repository.commit();
    const found = await findRepository(repository.content);
    if ("missing" in found) throw new Error(found.missing);
    expect(await isOnLine(found.repository, first)).toBe(true);
    const commits: string[] = [];
    for await (const { hash } of readLog(found.repository, first)) commits.push(hash);
    expect(commits).toEqual([second]);
    repository.git("commit", "-q", "--amend", "-m", "Another");
    expect(await isOnLine(found.repository, second)).toBe(false);
  });
});
