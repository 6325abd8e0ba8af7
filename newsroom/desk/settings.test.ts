import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Edition, openEdition, story } from "../fixtures/edition.ts";

const NEW = "articles/2017/03/02/new.mdx";
const LORDS_ID = "2017/03/01/lords";

let edition: Edition;
beforeEach(async () => {
  edition = await openEdition();
});
afterEach(() => edition.close());

describe("settings", () => {
  const topics = () => readFileSync(edition.path("topics.yaml"), "utf8");

  it("are live", async () => {
    await edition.save("topics.yaml", topics().replace("title: Brexit", "title: Leaving"));
    expect(edition.catalogue.card(LORDS_ID)?.topics[0]?.title).toBe("Leaving");
  });

  it("that break keep the last good ones", async () => {
    await edition.save("topics.yaml", "- { slug: [\n");
    expect(edition.catalogue.topics()).toHaveLength(2);
    expect(edition.catalogue.errors()[0]).toMatchObject({ file: "topics.yaml", lastGoodOnline: true });
  });

  it("cannot lose a name that stories use", async () => {
    await edition.save("topics.yaml", topics().replace(/.*brexit.*\n/, ""));
    expect(edition.messages()).toEqual([expect.stringContaining("lacks brexit")]);
    expect(edition.catalogue.topic("brexit")).toBeDefined();
  });

  it("with a new name mend the stories that wait for it", async () => {
    await edition.save(NEW, story({ title: "Waits", topics: "[ferries]" }));
    await edition.save(
      "topics.yaml",
      `${topics()}- { slug: ferries, title: A, phrase: B, description: C }\n`,
    );
    expect(edition.titles()).toContain("Waits");
  });
});
