import { rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { plainText } from "../body/text.ts";
import type { Story } from "../story.ts";
import { openRecord } from "./fixtures/open.ts";
import { makeRepository, type Repository } from "./fixtures/repository.ts";

const ID = "2017/03/02/story";
const wordsOf = (story: Story | undefined) => story && plainText(story.body);

/** Everything that the record says of a story, as text: what must not appear must not be in it. */
type Opened = Awaited<ReturnType<typeof openRecord>>;
const everythingOf = (opened: Opened, id = ID) => {
  const { record, catalogue } = opened;
  const numbers = record.versions(id)?.versions.map(({ number }) => number) ?? [];
  return JSON.stringify([
    catalogue.story(id),
    record.standing(id),
    record.versions(id),
    record.history(id),
    record.chain(id),
    numbers.map((number) => record.version(id, number)),
  ]);
};

function publishThree(repository: Repository) {
  repository.write(ID, { body: "It was red.\n\nIt was large." });
  repository.commit();
  repository.write(ID, {
    body: "It was blue.\n\nIt was large.",
    updated: "2017-03-02T10:00:00Z",
    changes: [{ at: "2017-03-02T10:00:00Z", kind: "correction", title: "Blue", note: "It was never red." }],
  });
  repository.commit();
  repository.write(ID, {
    body: "It was blue.\n\nIt was large.\n\nIt came back.",
    updated: "2017-03-02T11:00:00Z",
    changes: [
      { at: "2017-03-02T11:00:00Z", kind: "update", title: "Back", note: "It came back." },
      { at: "2017-03-02T10:00:00Z", kind: "correction", title: "Blue", note: "It was never red." },
    ],
  });
  repository.commit();
}

describe("the record of a story", () => {
  it("has each published version, its note, its time and its marks", async () => {
    using repository = makeRepository("paper/content/");
    publishThree(repository);
    await using opened = await openRecord(repository);
    const standing = await opened.until(() => opened.record.standing(ID));
    expect(standing).toMatchObject({
      version: 3,
      at: "2017-03-02T11:00:00.000Z",
      marks: [
        { block: 1, kind: "fix", version: 2, title: "Blue" },
        { block: 3, kind: "new", version: 3, title: "Back" },
      ],
    });
    const { versions = [] } = opened.record.history(ID) ?? {};
    expect(versions.map(({ number, changes }) => [number, changes.map(({ title }) => title)])).toEqual([
      [3, ["Back"]],
      [2, ["Blue"]],
      [1, []],
    ]);
    expect(versions[1]?.hunks[0]).toEqual({
      kind: "paragraph",
      paragraph: 1,
      pieces: [
        { text: "It was " },
        { text: "red", mark: "removed" },
        { text: "blue", mark: "added" },
        { text: "." },
      ],
    });
    expect(wordsOf(opened.record.version(ID, 1)?.story)).toBe("It was red.\n\nIt was large.");
    expect(opened.record.version(ID, 4)).toBeUndefined();
  });

  it("grows with each commit, and shows what is saved but not committed as the last version", async () => {
    using repository = makeRepository();
    publishThree(repository);
    await using opened = await openRecord(repository);
    await opened.until(() => opened.record.standing(ID));
    repository.write(ID, { body: "It was blue.\n\nIt was very large.", updated: "2017-03-02T12:00:00Z" });
    const saved = await opened.until(() => {
      const standing = opened.record.standing(ID);
      return standing?.version === 4 && standing;
    });
    expect(saved.commit).toBeUndefined();
    const commit = repository.commit();
    const committed = await opened.until(() => {
      const standing = opened.record.standing(ID);
      return standing?.commit !== undefined && standing;
    });
    expect(committed).toMatchObject({ version: 4, commit });
  });

  it("dates a version by its newest note, where that came after the last update", async () => {
    using repository = makeRepository();
    publishThree(repository);
    const note = { kind: "wording", title: "Plainer", note: "No more than that." } as const;
    const plainer = (at: string) => ({
      updated: "2017-03-02T11:00:00Z",
      changes: [{ at, ...note }],
      body: `It is plainer since ${at}.`,
    });
    repository.write(ID, plainer("2017-03-02T12:00:00Z"));
    repository.commit();
    repository.write(ID, plainer("2017-03-02T13:00:00Z"));
    await using opened = await openRecord(repository);
    await opened.until(() => opened.record.standing(ID));
    const { versions = [] } = opened.record.history(ID) ?? {};
    expect(versions.slice(0, 2).map(({ at }) => at)).toEqual([
      "2017-03-02T13:00:00.000Z",
      "2017-03-02T12:00:00.000Z",
    ]);
  });

  it("knows no draft, no state that was replaced under embargo, and nothing that was not valid", async () => {
    using repository = makeRepository();
    repository.write(ID, { status: "draft", body: "SECRET draft." });
    repository.commit();
    repository.write(ID, { published: "2017-03-02T12:00:00Z", body: "SECRET embargoed." });
    repository.commit();
    repository.at("2017-03-02T11:58:00Z");
    repository.write(ID, { published: "2017-03-02T12:00:00Z", body: "Ready for noon." });
    repository.commit();
    repository.at("2017-03-02T13:00:00Z");
    repository.write(ID, { published: "2017-03-02T12:00:00Z", body: "SECRET <Broken" });
    repository.commit();
    repository.write(ID, { status: "draft", published: "2017-03-02T12:00:00Z", body: "SECRET again." });
    repository.commit();
    repository.write(ID, { published: "2017-03-02T12:00:00Z", body: "After lunch." });
    repository.commit();
    await using opened = await openRecord(repository);
    const history = await opened.until(() => opened.record.versions(ID));
    expect(history.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(wordsOf(opened.record.version(ID, 1)?.story)).toBe("Ready for noon.");
    expect(everythingOf(opened)).not.toContain("SECRET");
  });

  it("says nothing of a story that was withdrawn, or is a draft again", async () => {
    using repository = makeRepository();
    publishThree(repository);
    await using opened = await openRecord(repository);
    await opened.until(() => opened.record.standing(ID));
    repository.write(ID, { status: "withdrawn" });
    await opened.until(() => opened.catalogue.story(ID) === undefined);
    expect(everythingOf(opened)).toBe(JSON.stringify([null, null, null, null, null, []]));
  });

  it("follows a story that moves", async () => {
    using repository = makeRepository();
    publishThree(repository);
    repository.move(ID, "2017/03/03/renamed");
    repository.commit();
    await using opened = await openRecord(repository);
    const found = await opened.until(() => opened.record.versions("2017/03/03/renamed"));
    expect(found.versions).toHaveLength(3);
    expect(opened.record.versions(ID)).toBeUndefined();
  });

  it("is read to its end at the next start where it was cut off between the commits and their stories", async () => {
    using repository = makeRepository();
    publishThree(repository);
    const dataDir = join(repository.root, ".git", "data");
    {
      await using opened = await openRecord(repository, dataDir);
      await opened.until(() => opened.record.standing(ID));
    }
    const db = new Database(join(dataDir, "record.db"));
    for (const table of ["versions", "ready"]) db.exec(`DELETE FROM ${table}`);
    db.close();
    await using opened = await openRecord(repository, dataDir);
    const found = await opened.until(() => opened.record.versions(ID));
    expect(found.versions).toHaveLength(3);
  });

  it("says since when it was kept in a shallow clone", async () => {
    using repository = makeRepository();
    publishThree(repository);
    using clone = makeRepository();
    repository.git("clone", "-q", "--depth", "1", `file://${repository.root}`, join(clone.root, "clone"));
    await using shallow = await openRecord({ content: join(clone.root, "clone") });
    const found = await shallow.until(() => shallow.record.versions(ID));
    expect(found).toMatchObject({ from: { reason: "shallow" }, versions: [{ number: 1 }] });
  });

  it("says that nothing is kept where there is no git", async () => {
    using repository = makeRepository();
    publishThree(repository);
    rmSync(join(repository.root, ".git"), { recursive: true });
    await using opened = await openRecord(repository);
    const found = await opened.until(() => opened.record.versions(ID));
    expect(found).toMatchObject({ from: { reason: "no-git" }, versions: [{ number: 1 }] });
  });
});

describe("redaction", () => {
  it("takes a span out of every version, the present one included", async () => {
    using repository = makeRepository();
    const secret = "Jane Roe of 12 Elm Street";
    repository.write(ID, {
      body: `A witness, **Jane Roe** of\n[12 Elm Street](https://example.org), spoke.`,
    });
    repository.commit();
    repository.write(ID, { body: `The witness, *Jane* Roe of 12 Elm Street, spoke at length.` });
    repository.commit();
    repository.write(ID, { title: `What ${secret} saw`, body: "A witness spoke." });
    repository.commit();
    await using opened = await openRecord(repository);
    await opened.until(() => opened.record.standing(ID));
    expect(everythingOf(opened)).toContain("Elm Street");
    repository.redact(`- { story: ${ID}, text: ${secret}, at: 2017-03-04T09:00:00Z, reason: Privacy. }\n`);
    await opened.until(() => !opened.catalogue.card(ID)?.title.includes("Jane"));
    expect(everythingOf(opened)).not.toMatch(/Jane|Elm Street/);
    expect(opened.record.versions(ID)?.versions).toHaveLength(3);
    expect(opened.problems).toEqual([]);
  });

  it("withdraws a story that is named as a whole", async () => {
    using repository = makeRepository();
    publishThree(repository);
    await using opened = await openRecord(repository);
    await opened.until(() => opened.record.standing(ID));
    repository.redact(`- { story: ${ID}, at: 2017-03-04T09:00:00Z, reason: By order of the court. }\n`);
    await opened.until(() => opened.catalogue.story(ID) === undefined);
    expect(opened.catalogue.resolve(`/politics/${ID}`)).toMatchObject({
      found: "withdrawn",
      reason: "By order of the court.",
    });
    expect(opened.record.history(ID)).toBeUndefined();
  });
});
