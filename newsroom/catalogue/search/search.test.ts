import { describe, expect, it } from "vitest";
import { indexOf, STORIES } from "./fixtures/archive.ts";
import { openSearch, type Question } from "./search.ts";

const { db } = indexOf();
const search = openSearch(db);
const number = db.prepare<[number], number>("SELECT n FROM places WHERE place = ?").pluck();

const ask = (text: string, rest: Partial<Question> = {}) =>
  search({ text, labels: {}, sort: "relevance", page: 1, ...rest });
/** Numbers of the stories that were found, best first. */
const found = (text: string, rest?: Partial<Question>) =>
  ask(text, rest).places.map((place) => number.get(place));

describe("searching the full text", () => {
  it("seeks all words, in headline, standfirst and text", () => {
    expect(found("envelope wrong ")).toEqual([3]);
    expect(found("ambassador twice ")).toEqual([1]);
    expect(found("envelope ambassador ")).toEqual([]);
  });

  it("puts a word of the headline before one of the text", () => {
    expect(found("envelope ")).toEqual([2, 3]);
    expect(found("moonlight ")).toEqual([3, 2]);
  });

  it("puts the newer of two equally good stories first", () => {
    expect(found("parliament budget ")).toEqual([5, 6]);
  });

  it("takes the forms of a word for one word", () => {
    expect(found("votes ")).toEqual(found("voting "));
    expect(found("accountant apologises ")).toEqual([3]);
  });

  it.each(["cafe zurich ", "CAFÉ ZÜRICH ", "cafe\u0301 zu\u0308rich ", "elodie muller "])(
    "folds case and accents: %s",
    (text) => {
      expect(found(text)).toEqual([4]);
    },
  );

  it("seeks quotations word for word, and leaves exclusions out", () => {
    expect(found('"wrong envelope"')).toEqual([3]);
    expect(found('"envelope wrong"')).toEqual([]);
    expect(found("envelope -moonlight")).toEqual([]);
    expect(found('envelope -"best picture"')).toEqual([2]);
  });

  it("finds the last word unfinished, after stories that have it whole", () => {
    expect(found("electi")).toEqual(expect.arrayContaining([1, 5, 6]));
    expect(found("ambassad")).toEqual([1]);
    expect(found("ambassad ")).toEqual([]);
    expect(found("wrong envel")).toEqual([3]);
    expect(found("envel wrong")).toEqual([]);
  });

  it("finds Hebrew words with and without the particles before them", () => {
    expect(found("אותיות ")).toEqual([7]);
    expect(found("עיתון ")).toEqual([7]);
    expect(found("שלום ")).toEqual([7]);
    expect(found('צה"ל ')).toEqual([7]);
  });

  it("narrows to a section, a topic, an author", () => {
    expect(found("envelope ", { labels: { section: "culture" } })).toEqual([3]);
    expect(found("moonlight ", { labels: { topic: "oscars", author: "editors" } })).toEqual([2]);
    expect(found("moonlight ", { labels: { topic: "osc" } })).toEqual([]);
    expect(found("moonlight ", { labels: { section: '" OR title:x' } })).toEqual([]);
  });

  it("does not find a story by its labels", () => {
    expect(found("oscars ")).toEqual([]);
  });

  it("narrows to a range of days", () => {
    const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
    expect(found("budget ", { from: day("2017-01-01") })).toEqual([5]);
    expect(found("budget ", { until: day("2017-01-01") })).toEqual([6]);
    expect(found("budget ", { from: day("2017-02-20"), until: day("2017-02-21") })).toEqual([5]);
  });

  it("sorts by date where asked to", () => {
    expect(found("moonlight ", { sort: "date" })).toEqual([2, 3]);
  });

  it("counts results by section, whichever section was asked for", () => {
    const { sections } = ask("moonlight ", { labels: { section: "culture" } });
    expect(sections).toEqual([
      { section: "culture", stories: 1 },
      { section: "opinion", stories: 1 },
    ]);
  });

  it("does without words that tell no stories apart, as long as others remain", () => {
    const { db: archive } = indexOf();
    const here = openSearch(archive);
    const count = (text: string) => here({ text, labels: {}, sort: "relevance", page: 1 }).total;
    expect([count("after envelope "), count("after ")]).toEqual([1, 1]);
    archive.exec("UPDATE vocabulary SET stories = 50000 WHERE word = 'after'");
    expect([count("after envelope "), count("after "), count('"after all" moonlight ')]).toEqual([2, 1, 1]);
  });

  it("gives pages of ten, each story once", () => {
    const many = indexOf(
      Array.from({ length: 23 }, (_, i) => ({ ...(STORIES[0] as (typeof STORIES)[0]), n: i + 1 })),
    );
    const pages = [1, 2, 3, 4].map((page) =>
      openSearch(many.db)({ text: "sessions", labels: {}, sort: "relevance", page }),
    );
    expect(pages.map(({ places }) => places.length)).toEqual([10, 10, 3, 0]);
    expect(new Set(pages.flatMap(({ places }) => places)).size).toBe(23);
    expect(pages[0]).toMatchObject({ total: 23, pages: 3 });
  });
});

describe("did you mean", () => {
  it.each([
    ["goverment", "government"],
    ["envlope", "envelope"],
    ["wrong envlope", "wrong envelope"],
    ["abmassador", "ambassador"],
    ['"wrong enevlope" -oscars', '"wrong envelope" -oscars'],
    ["Zurihc", "zürich"],
  ])("%s: %s", (typed, meant) => {
    expect(ask(typed).didYouMean).toBe(meant);
  });

  it.each(["government", "xylophonist", "the", "goverment ambassador"])(
    "does not guess where that would find nothing more: %s",
    (typed) => {
      expect(ask(typed).didYouMean).toBeUndefined();
    },
  );

  it("takes the neighbour that stands with the other words, though another is commoner", () => {
    const lungs = [8, 9].map((n) => ({ ...(STORIES[4] as (typeof STORIES)[0]), n, plain: "The lung." }));
    const here = openSearch(indexOf([...STORIES, ...lungs]).db);
    const meant = (text: string) => here({ text, labels: {}, sort: "relevance", page: 1 }).didYouMean;
    expect(meant("lund")).toBe("lung");
    expect(meant("moonlight lund")).toBe("moonlight land");
  });

  it("forgets the words of stories that went offline", () => {
    const { db: archive, edit } = indexOf();
    const here = openSearch(archive);
    const question = { text: "abmassador", labels: {}, sort: "relevance", page: 1 } as const;
    expect(here(question).didYouMean).toBe("ambassador");
    edit((index) => index.remove(STORIES[0] as (typeof STORIES)[0]));
    expect(here(question)).toMatchObject({ didYouMean: undefined, total: 0 });
    expect(here({ ...question, text: "ambassad" }).total).toBe(0);
  });
});

describe("whatever is typed", () => {
  const signs = [
    '"',
    "'",
    "*",
    "(",
    ")",
    "-",
    "^",
    ":",
    "{",
    "}",
    "+",
    "\\",
    "\0",
    "\ud800",
    "\ue000",
    "\u{1f5de}",
    " ",
    "\n",
  ];
  const operators = [
    "AND",
    "OR",
    "NOT",
    "NEAR",
    "NEAR(a b, 2)",
    "title:",
    "labels : ",
    "envelope",
    "שלום",
    "電子報",
    "𞤀",
    "١٢",
  ];

  it("is never an error", () => {
    // A fixed sequence (Park and Miller): the same thousand texts in every run.
    let seed = 20170302;
    const next = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const parts = [...signs, ...operators];
    for (let i = 0; i < 1000; i++) {
      const text = Array.from({ length: 1 + next(9) }, () => parts[next(parts.length)]).join("");
      expect(() => ask(text), JSON.stringify(text)).not.toThrow();
    }
  });

  it.each(["", "   ", "-", '""', "*", "-moonlight", "\u{1f5de}"])(
    "finds nothing where nothing is sought: %j",
    (text) => {
      expect(ask(text)).toMatchObject({ places: [], total: 0, pages: 1 });
    },
  );
});
