import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { newspaper, site, storyOf } from "#components/fixtures/paper.ts";
import { colourTokens } from "./Colours/Colours.tsx";
import { byDay } from "./DayList/days.ts";
import { nearTopics } from "./FollowAside.tsx";
import { Pager } from "./Pager/Pager.tsx";
import { SectionNav } from "./SectionNav/SectionNav.tsx";
import { StoryItem } from "./StoryItem/StoryItem.tsx";
import { signature } from "./signature.ts";

test("every colour of the newspaper becomes a token, light and dark", () => {
  const css = colourTokens(newspaper.colours);
  expect(css).toContain("--blue:light-dark(#0000cc,#aaaaff)");
  expect(css.match(/light-dark\(/g)).toHaveLength(8);
});

test("days are those of the newspaper's time zone", () => {
  const late = storyOf("late", { published: "2017-07-01T23:30:00.000Z" });
  const [day] = byDay([late], (story) => story.published, site.calendar);
  expect(day?.day).toBe("2017-07-02");
});

test("a run of one day is one group, in the order given", () => {
  const stories = ["a", "b"].map((slug) => storyOf(slug));
  expect(byDay(stories, (story) => story.published, site.calendar)[0]?.things).toEqual(stories);
});

test("the edition's own stories show the clock, older ones the day, other years the year", () => {
  const at = (instant: string) =>
    signature(storyOf("s", { published: instant, updated: instant }), site, "moment");
  expect(at("2017-03-02T21:25:00.000Z")).toBe("Politics desk, 21.25");
  expect(at("2017-02-23T09:00:00.000Z")).toBe("Politics desk, 23\u00a0February");
  expect(at("2016-12-29T09:00:00.000Z")).toBe("Politics desk, 29\u00a0December\u00a02016");
});

test("a story is new in a list by its update, and not by its correction", () => {
  const at = "2017-03-02T10:00:00.000Z";
  const correction = { at, kind: "correction" as const, title: "Two, not one", note: "We said one." };
  const item = (corrections: (typeof correction)[]) =>
    renderToStaticMarkup(
      <StoryItem
        story={storyOf("s", {
          updated: at,
          corrections,
          isCorrected: corrections.length > 0,
          isCorrectedLast: corrections.length > 0,
        })}
        site={site}
      />,
    );
  expect(item([])).toContain("New 10.00");
  expect(item([correction])).not.toContain("New 10.00");
  expect(item([correction])).toContain("Corrected");
});

test("two authors are joined by a word", () => {
  const authors = storyOf("s").authors.flatMap((desk) => [desk, { ...desk, name: "World desk" }]);
  expect(signature(storyOf("s", { authors }), site, "nothing")).toBe("Politics desk and World desk");
});

test("topics near a list are those its stories share most, itself left out", () => {
  const topic = (slug: string) => ({ slug, title: slug, phrase: slug, description: slug });
  const stories = [
    storyOf("a", { topics: [topic("x"), topic("y")] }),
    storyOf("b", { topics: [topic("x"), topic("z"), topic("y")] }),
  ];
  expect(nearTopics(stories, "x").map(({ slug }) => slug)).toEqual(["y", "z"]);
});

test("a pager names its neighbours; the first page has no number", () => {
  const html = renderToStaticMarkup(<Pager path="/politics" page={2} pages={3} messages={site.messages} />);
  expect(html).toContain('href="/politics" rel="prev"');
  expect(html).toContain('href="/politics?page=3" rel="next"');
  expect(renderToStaticMarkup(<Pager path="/politics" page={1} pages={1} messages={site.messages} />)).toBe(
    "",
  );
});

test("the section being read is marked", () => {
  const html = renderToStaticMarkup(<SectionNav site={site} current="politics" />);
  expect(html).toMatch(/href="\/politics" aria-current="true"/);
  expect(html.match(/aria-current/g)).toHaveLength(1);
});
