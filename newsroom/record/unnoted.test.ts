import { describe, expect, it } from "vitest";
import { draftNote } from "./draft-note.ts";
import { makeRepository } from "./fixtures/repository.ts";
import { findUnnoted } from "./unnoted.ts";

const ID = "2017/03/02/story";
const BODY = "Mr Stone met 12 people in July. He said: “I did not.”\n\nIt rained all day.";

describe("changes of a published story that nothing is said of", () => {
  it.each([
    ["its headline", { title: "Another headline", body: BODY }, ["the headline"]],
    ["a figure", { body: BODY.replace("12", "13") }, ["a figure"]],
    ["a name", { body: BODY.replace("Mr Stone", "Mr Flint") }, ["a name"]],
    ["a quotation", { body: BODY.replace("“I did not.”", "“I did.”") }, ["a quotation"]],
    ["nothing that matters", { body: BODY.replace("all day", "the whole day") }, []],
  ])("are found where they touch %s", async (_, draft, material) => {
    using repository = makeRepository("content/");
    repository.write(ID, { body: BODY });
    repository.commit();
    repository.write(ID, draft);
    const found = await findUnnoted(repository.content);
    expect(found.flatMap((unnoted) => unnoted.material)).toEqual(material);
  });

  it("are none where a note says what changed, and none in a draft", async () => {
    using repository = makeRepository();
    repository.write(ID, { body: BODY });
    repository.write("2017/03/02/draft", { status: "draft", body: BODY });
    repository.commit();
    const note = { at: "2017-03-02T10:00:00Z", kind: "correction" as const, title: "13", note: "It was 13." };
    repository.write(ID, { body: BODY.replace("12", "13"), changes: [note] });
    repository.write("2017/03/02/draft", { status: "draft", body: BODY.replace("12", "14") });
    expect(await findUnnoted(repository.content)).toEqual([]);
  });

  it("are found after they were committed, too, until a note says what changed", async () => {
    using repository = makeRepository();
    repository.at("2017-03-02T10:00:00Z");
    repository.write(ID, { published: "2017-03-02T12:00:00Z", body: BODY.replace("12", "11") });
    repository.commit();
    repository.write(ID, { published: "2017-03-02T12:00:00Z", body: BODY });
    repository.commit();
    repository.at("2017-03-02T13:00:00Z");
    const changed = { published: "2017-03-02T12:00:00Z", body: BODY.replace("12", "13") };
    repository.write(ID, changed);
    repository.commit();
    repository.move(ID, "2017/03/02/moved");
    repository.commit();
    const [found] = await findUnnoted(repository.content);
    expect(found).toMatchObject({ file: "articles/2017/03/02/moved.mdx", material: ["a figure"] });
    const note = { at: "2017-03-02T14:00:00Z", kind: "correction" as const, title: "13", note: "It was 13." };
    repository.write("2017/03/02/moved", { ...changed, changes: [note] });
    expect(await findUnnoted(repository.content)).toEqual([]);
    repository.commit();
    expect(await findUnnoted(repository.content)).toEqual([]);
  });

  it("are put into words for the editor", async () => {
    using repository = makeRepository();
    repository.write(ID, { body: BODY });
    repository.commit();
    repository.write(ID, { body: BODY.replace("12", "13") });
    const [unnoted] = await findUnnoted(repository.content);
    if (!unnoted) throw new Error("nothing was found");
    expect(draftNote(unnoted, new Date("2017-03-02T10:00:00Z"))).toBe(
      [
        "  - at: 2017-03-02T10:00:00Z",
        "    kind: correction",
        "    title: WHAT CHANGED, IN A FEW WORDS",
        '    note: "paragraph 1: was “Mr Stone met 12 people in July. He said: “I did not.””; is “Mr Stone met 13 people in July. He said: “I did not.””"',
      ].join("\n"),
    );
  });
});
