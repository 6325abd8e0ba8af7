import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Edition, openEdition, story } from "../fixtures/edition.ts";

const NEW = "articles/2017/03/02/new.mdx";
const LORDS = "articles/2017/03/01/lords.mdx";
const LORDS_ID = "2017/03/01/lords";

let edition: Edition;
beforeEach(async () => {
  edition = await openEdition();
});
afterEach(() => edition.close());

const lords = () => readFileSync(edition.path(LORDS), "utf8");

describe("a saved file", () => {
  it("is online", async () => {
    await edition.save(NEW, story({ title: "A new story" }));
    expect(edition.titles()).toContain("A new story");
    const saved = edition.catalogue.story("2017/03/02/new");
    expect(saved).toMatchObject({ url: "/politics/2017/03/02/new", section: { title: "Politics" } });
    expect(JSON.stringify(saved?.body)).toContain("The first paragraph.");
  });

  it("that is a draft is nowhere", async () => {
    await edition.save(NEW, story({ status: "draft", published: undefined }));
    expect(edition.titles()).toHaveLength(3);
    expect(edition.catalogue.resolve("/politics/2017/03/02/new")).toEqual({ found: "nothing" });
    expect(edition.catalogue.errors()).toEqual([]);
  });

  it("that becomes invalid keeps its last good version online, and is named", async () => {
    await edition.save(LORDS, lords().replace("title:", "tittle:"));
    expect(edition.catalogue.card(LORDS_ID)?.title).toBe("Lords defeat the government");
    expect(edition.catalogue.errors()).toContainEqual({
      file: LORDS,
      line: 2,
      column: 1,
      message: "`tittle` is not a field; did you mean title?",
      lastGoodOnline: true,
    });
  });

  it("that was invalid and is mended is online, and no error is left", async () => {
    await edition.save(NEW, story({}, "<div>\n"));
    expect(edition.catalogue.errors()).toMatchObject([{ file: NEW, lastGoodOnline: false }]);
    await edition.save(NEW, story({ title: "Mended" }));
    expect(edition.titles()).toContain("Mended");
    expect(edition.catalogue.errors()).toEqual([]);
  });

  it("that is half-written is not served", async () => {
    await edition.save(LORDS, lords().slice(0, -20));
    expect(edition.catalogue.story(LORDS_ID)?.source).toContain("Hansard, 1 March 2017");
    expect(edition.catalogue.errors()).toEqual([]);
  });

  it.each([
    ["of ten megabytes", Buffer.alloc(10_000_000, 65), "10.0 MB"],
    ["that is not UTF-8", Buffer.concat([Buffer.from(story()), Buffer.from([0xff, 10])]), "not UTF-8"],
    ["with code in it", story({}, "A {process.exit(1)} b.\n"), "expressions in braces"],
    ["with an unclosed tag", story({}, '<FactBox title="A">\n'), "closing tag"],
    [
      "whose picture is not there",
      story({ lead: "{ src: media/none.svg, alt: A, credit: C }" }),
      "media/none.svg does not exist",
    ],
    [
      "whose figure is not there",
      story({}, 'A.\n\n<Figure src="media/none.svg" alt="A" credit="C" />\n'),
      "media/none.svg does not exist",
    ],
    ["whose alias is taken", story({ aliases: "[/old/lords]" }), "already leads to 2017/03/01/lords"],
  ])("%s is refused, and nothing goes away", async (_name, content, message) => {
    await edition.save(NEW, content);
    expect(edition.messages()).toEqual([expect.stringContaining(message)]);
    expect(edition.titles()).toHaveLength(3);
  });

  it("in a wrong place is refused", async () => {
    await edition.save("articles/2017/03/New Story.mdx", story());
    expect(edition.messages()).toEqual([expect.stringContaining("must lie at articles/YYYY/MM/DD/slug.mdx")]);
  });

  it("that is a symbolic link is refused", async () => {
    symlinkSync("/etc/hostname", edition.path("articles/2017/03/01/link.mdx"));
    await edition.notice(["articles/2017/03/01/link.mdx"]);
    expect(edition.messages()).toEqual([expect.stringContaining("symbolic link")]);
  });
});

describe("a file that goes", () => {
  it("takes its story with it", async () => {
    await edition.remove(LORDS);
    expect(edition.titles()).not.toContain("Lords defeat the government");
    expect(edition.catalogue.list({ topic: "brexit" }).total).toBe(1);
    expect(edition.catalogue.resolve("/old/lords")).toEqual({ found: "nothing" });
  });

  it("and comes under another name is another story", async () => {
    renameSync(edition.path(LORDS), edition.path("articles/2017/03/01/peers.mdx"));
    await edition.notice([LORDS, "articles/2017/03/01/peers.mdx"]);
    expect(edition.catalogue.resolve("/politics/2017/03/01/lords")).toEqual({ found: "nothing" });
    expect(edition.catalogue.resolve("/old/lords")).toEqual({
      found: "moved",
      to: "/politics/2017/03/01/peers",
    });
  });

  it("and comes in another folder redirects from its old address", async () => {
    await edition.save("articles/2017/03/02/lords.mdx", lords().replace("aliases: [/old/lords]\n", ""));
    await edition.remove(LORDS);
    expect(edition.catalogue.resolve("/politics/2017/03/01/lords")).toEqual({
      found: "moved",
      to: "/politics/2017/03/02/lords",
    });
  });

  it("with its whole folder takes all of them", async () => {
    await edition.remove("articles/2017/03/01");
    expect(edition.titles()).toEqual([]);
  });
});

describe("an embargo", () => {
  it("hides a story everywhere until its time, and then it is online by itself", async () => {
    await edition.save(
      NEW,
      story({ title: "Embargoed news", published: "2017-03-02T13:00:00Z", aliases: "[/soon]" }),
    );
    const { catalogue } = edition;
    expect(catalogue.story("2017/03/02/new")).toBeUndefined();
    expect(catalogue.card("2017/03/02/new")).toBeUndefined();
    expect(catalogue.resolve("/politics/2017/03/02/new")).toEqual({ found: "nothing" });
    expect(catalogue.resolve("/soon")).toEqual({ found: "nothing" });
    expect(catalogue.search({ text: "embargoed" }).total).toBe(0);
    expect(catalogue.calendar("2017-03")).toEqual([{ date: "2017-03-01", stories: 3 }]);
    await edition.at("2017-03-02T12:59:59Z");
    expect(edition.titles()).not.toContain("Embargoed news");
    await edition.at("2017-03-02T13:00:00Z");
    expect(edition.titles()[0]).toBe("Embargoed news");
    expect(catalogue.search({ text: "embargoed" }).total).toBe(1);
    expect(catalogue.resolve("/soon")).toMatchObject({ found: "moved" });
  });
});

describe("a withdrawn story", () => {
  it("says when and why", async () => {
    const withdrawn = 'status: withdrawn\nwithdrawn: { at: 2017-03-02T10:00:00Z, reason: "It was wrong." }';
    await edition.save(LORDS, lords().replace("status: published", withdrawn));
    expect(edition.titles()).not.toContain("Lords defeat the government");
    expect(edition.catalogue.resolve("/politics/2017/03/01/lords")).toMatchObject({
      found: "withdrawn",
      title: "Lords defeat the government",
      at: "2017-03-02T10:00:00.000Z",
      reason: "It was wrong.",
    });
  });
});

it("what is saved while nobody looks is there after a start", async () => {
  const { path } = edition;
  await edition.restart(() => {
    writeFileSync(path(NEW.replace("02/new", "01/new")), story({ title: "Saved in silence" }));
    rmSync(path(LORDS));
    writeFileSync(
      path("topics.yaml"),
      readFileSync(path("topics.yaml"), "utf8").replace("title: Brexit", "title: Leaving"),
    );
  });
  expect(edition.titles()).toContain("Saved in silence");
  expect(edition.titles()).not.toContain("Lords defeat the government");
  expect(edition.catalogue.topic("brexit")?.title).toBe("Leaving");
});
