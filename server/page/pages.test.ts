import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { Overloaded } from "../queue.ts";
import { at, FakeNewspaper } from "./fake-newspaper.ts";

let paper: FakeNewspaper;
beforeEach(() => {
  paper = new FakeNewspaper();
  paper.state("politics", "Politics");
  paper.state("science", "Science");
  paper.state("lead", "first");
  paper.shows("/", "lead");
  paper.shows("/politics", "politics", "lead");
  paper.shows("/science", "science");
});

describe("a page is rendered once", () => {
  it("and then stands ready under its address", async () => {
    expect(paper.pages.ready("/")).toBeUndefined();
    expect((await paper.pages.get(at("/"))).outcome).toBe("render");
    expect((await paper.pages.get(at("/"))).outcome).toBe("hit");
    expect(paper.pages.ready("/")?.answer.status).toBe(200);
    expect(paper.renders).toEqual(["/"]);
  });

  it("and is made in its other form for the second who reads it", async () => {
    const { page } = await paper.pages.get(at("/"), "br");
    const { br, gzip, plain } = page.answer;
    expect([br !== undefined, gzip]).toEqual([true, undefined]);
    expect(plain().whole.body.toString()).toContain("<p>first</p>");
    expect(paper.pages.ready("/")).toBeUndefined();

    expect(await paper.pages.get(at("/"))).toEqual({ page, outcome: "hit" });
    expect(page.answer.gzip?.whole.size).toBeGreaterThan(0);
    expect(page.answer.plain().whole.body.toString()).toContain("<p>first</p>");
    expect(paper.pages.ready("/")).toBe(page);
    expect(paper.renders).toEqual(["/"]);
  });

  it("and is made in its other form behind a second reader who takes brotli", async () => {
    await paper.pages.get(at("/"), "br");
    const { page } = await paper.pages.get(at("/"), "br");
    expect(page.answer.gzip).toBeUndefined();
    await expect.poll(() => page.answer.gzip?.whole.size).toBeGreaterThan(0);
  });

  it("and whoever takes no brotli waits for his form while it is being made", async () => {
    await paper.pages.get(at("/"), "br");
    const [, { page }] = await Promise.all([paper.pages.get(at("/"), "br"), paper.pages.get(at("/"))]);
    expect(page.answer.gzip?.whole.size).toBeGreaterThan(0);
  });

  it("even if it is too large to be kept", async () => {
    paper.state("lead", randomBytes(12_000_000).toString("base64"));
    paper.shows("/search?q=all", "lead");
    expect((await paper.pages.get(at("/search", "q=all"))).outcome).toBe("render");
    expect(paper.pages.extent.passing.entries).toBe(0);
  });

  it("for all who ask while it is being rendered", async () => {
    await Promise.all([paper.html("/"), paper.html("/"), paper.html("/")]);
    expect(paper.renders).toEqual(["/"]);
  });

  it("whatever is added to its address", async () => {
    await paper.html("/politics", "utm_source=x");
    await paper.html("/politics", "fbclid=1&page=1");
    expect(paper.renders).toEqual(["/politics"]);
  });
});

describe("a change", () => {
  it("is on the very next answer of every page that shows it, and renders no other", async () => {
    for (const path of ["/", "/politics", "/science"]) await paper.html(path);
    paper.change("lead", "second");
    expect(paper.pages.ready("/")).toBeUndefined();
    expect(await paper.html("/")).toContain("<p>second</p>");
    expect(await paper.html("/politics")).toContain("<p>Politics, second</p>");
    expect(paper.pages.ready("/science")).toBeDefined();
    expect(paper.renders).toEqual(["/", "/politics", "/science", "/", "/politics"]);
  });

  it("that leaves the answer as it was renders nothing", async () => {
    await paper.html("/");
    paper.change("lead", "first");
    expect(paper.pages.ready("/")).toBeDefined();
    expect(paper.renders).toEqual(["/"]);
  });

  it("of everything makes every page ask, and renders only what differs", async () => {
    for (const path of ["/", "/science"]) await paper.html(path);
    paper.state("lead", "second");
    paper.pages.publish(["*"]);
    expect(paper.pages.ready("/science")).toBeDefined();
    expect(await paper.html("/")).toContain("second");
    expect(paper.renders).toEqual(["/", "/science", "/"]);
  });

  it("while a page is being rendered is not lost, for whoever asks after it", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let first = true;
    paper.during = async () => {
      if (first) await promise;
      first = false;
    };
    const before = paper.html("/");
    paper.change("lead", "second");
    const after = paper.html("/");
    resolve();
    expect(await after).toContain("second");
    expect(await before).toContain("second");
    expect(paper.renders).toEqual(["/", "/"]);
  });

  it("by the clock alone is seen at its time", async () => {
    paper.state("lead", "embargoed", paper.now + 1000);
    await paper.html("/");
    paper.now += 999;
    expect(paper.pages.ready("/")).toBeDefined();
    paper.state("lead", "published");
    paper.now += 1;
    expect(await paper.html("/")).toContain("published");
  });

  it("of a clock that was wrong is seen when it is set back", async () => {
    paper.state("lead", "as of next year", paper.now + 400 * 86_400_000);
    await paper.html("/");
    paper.state("lead", "as of today", paper.now + 1000);
    paper.now -= 365 * 86_400_000;
    expect(await paper.html("/")).toContain("as of today");
  });

  it("of a moment that came without a change renders nothing", async () => {
    paper.state("lead", "first", paper.now + 1000);
    await paper.html("/");
    paper.state("lead", "first", paper.now + 5000);
    paper.now += 2000;
    expect(paper.pages.ready("/")).toBeDefined();
    expect(paper.renders).toEqual(["/"]);
  });

  it("of what is not there yet makes the page appear", async () => {
    const story = "/politics/2017/03/02/a-story";
    expect((await paper.pages.get(at(story))).page.answer.status).toBe(404);
    paper.change(story, "there");
    paper.shows(story, story);
    expect((await paper.pages.get(at(story))).page.answer.status).toBe(200);
    paper.change(story, "gone");
    expect((await paper.pages.get(at(story))).page.answer.status).toBe(410);
  });
});

describe("when rendering fails", () => {
  it("the last good page stays, and the next try waits a second", async () => {
    await paper.html("/");
    paper.change("lead", "second");
    paper.during = () => Promise.reject(new Error("broken"));
    expect(await paper.html("/")).toContain("first");
    expect((await paper.pages.get(at("/"))).outcome).toBe("stale");
    expect(paper.renders).toEqual(["/", "/"]);
    paper.during = () => {};
    paper.now += 1001;
    expect(await paper.html("/")).toContain("second");
  });

  it.each([undefined, "gone"])(
    "the last good page of a story that was taken down (%s) does not stay",
    async (taken) => {
      const story = "/politics/2017/03/02/a-story";
      paper.state(story, "there");
      paper.shows(story, story);
      await paper.html(story);
      paper.change(story, taken);
      paper.during = () => Promise.reject(new Error("broken"));
      await expect(paper.html(story)).rejects.toThrow("broken");
      await expect(paper.html(story)).rejects.toThrow("broken");
      paper.during = () => {};
      expect((await paper.pages.get(at(story))).page.answer.status).toBe(taken ? 410 : 404);
    },
  );

  it("and there is no last good page, says so", async () => {
    paper.during = () => Promise.reject(new Error("broken"));
    await expect(paper.html("/")).rejects.toThrow("broken");
  });
});

describe("a page of one reader", () => {
  const mine = at("/preferences/a-token");

  it("is made for each request, and kept nowhere", async () => {
    for (let i = 0; i < 2; i++) expect((await paper.pages.make(mine, {})).status).toBe(200);
    expect(paper.renders).toEqual([mine.url, mine.url]);
    expect(paper.pages.ready(mine.url)).toBeUndefined();
    expect([paper.pages.extent.pages.entries, paper.pages.extent.passing.entries]).toEqual([0, 0]);
  });

  it("is made one after the other; who asks beyond that is refused, and pages for all go on", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    paper.during = (url) => (url === mine.url ? promise : undefined);
    const all = Promise.allSettled(Array.from({ length: 100 }, () => paper.pages.make(mine, {})));
    expect(await paper.html("/")).toContain("first");
    expect(paper.renders).toEqual([mine.url, "/"]);
    resolve();
    const refused = (await all).filter((one) => one.status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(Overloaded);
  });
});

describe("under load", () => {
  it("refuses what it cannot hold, at once, and still serves what it has", async () => {
    await paper.html("/science");
    paper.change("science", "More science");
    const { promise, resolve } = Promise.withResolvers<void>();
    paper.during = () => promise;
    const all = Array.from({ length: 400 }, (_, i) => paper.html("/politics", `page=${i + 2}`));
    const settled = Promise.allSettled(all);
    expect(await paper.html("/science")).toContain("<p>Science</p>");
    resolve();
    const refused = (await settled).filter((one) => one.status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(Overloaded);
  });

  it("keeps addresses without a page apart from pages", async () => {
    await paper.html("/");
    for (let i = 0; i < 2000; i++)
      await paper.pages.get(at(`/politics/2017/03/02/made-up-${i}`)).catch(() => {});
    expect(paper.pages.ready("/")).toBeDefined();
    expect(paper.pages.extent.pages.entries).toBe(1);
    expect(paper.pages.extent.passing.bytes).toBeLessThan(8_000_001);
  });
});
