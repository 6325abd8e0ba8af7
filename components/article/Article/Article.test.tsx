import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { context, site, storyOf } from "#components/fixtures/paper.ts";
import { en } from "#messages/en.ts";
import { Article } from "./Article.tsx";

const render = (story = storyOf("plain")) =>
  renderToStaticMarkup(
    <Article site={site} story={story} related={[storyOf("other")]} messages={en} context={context} />,
  );

describe("hostile words stay words", () => {
  const hostile = `"><script>alert(1)</script>]]>&'{{x}}\u202e🗞`;
  const html = render(
    storyOf("hostile", {
      title: hostile,
      standfirst: hostile,
      dateline: hostile,
      sources: [{ id: "s", title: hostile, url: "https://example.org/?a=1&b=%22", note: hostile }],
      proof: { established: [hostile], disputed: [], unknown: [] },
      corrections: [{ at: "2017-03-02T14:10:00.000Z", kind: "correction", title: hostile, note: hostile }],
    }),
  );

  test("no element comes out of them", () => {
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;");
  });

  test("no attribute ends early", () => {
    for (const [, value] of html.matchAll(/\s(?:href|headline|url)="([^"]*)"/g))
      expect(value).not.toMatch(/[<>"]/);
  });
});

test("the published and the updated time are both there, in the newspaper's zone and for machines", () => {
  const html = render(storyOf("updated", { updated: "2017-03-02T21:40:00.000Z" }));
  expect(html).toContain('dateTime="2017-03-02T09:20:00.000Z">2\u00a0March\u00a02017, 09.20\u00a0GMT</time>');
  expect(html).toContain('dateTime="2017-03-02T21:40:00.000Z">21.40\u00a0GMT</time>');
});

test("an update on a later day says on which", () => {
  const html = render(storyOf("later", { updated: "2017-03-04T08:00:00.000Z" }));
  expect(html).toContain("4\u00a0March\u00a02017, 08.00\u00a0GMT");
});

test("what a story does not have leaves no empty box", () => {
  const html = render(storyOf("bare", { topics: [], picture: undefined }));
  for (const id of ["proof", "how", "corrections", "follow"]) expect(html).not.toContain(`id="${id}"`);
});

test("the newsletter box posts its newsletter", () => {
  expect(render()).toMatch(
    /<form[^>]*action="\/api\/subscriptions"[^>]*method="post">.*name="newsletter" value="daily"/,
  );
});

test("the topics stand in the column of the text, which is elsewhere where the story is written the other way", () => {
  expect(render()).toMatch(/data-place="text"[^>]*aria-labelledby="follow"/);
  const hebrew = render(storyOf("other-way", { language: "he", direction: "rtl" }));
  expect(hebrew).toContain('aria-labelledby="follow"');
  expect(hebrew).not.toContain('data-place="text"');
});

test("each topic has its page and its bell", () => {
  const html = render();
  expect(html).toContain('href="/topics/brexit"');
  expect(html).toMatch(/href="\/follow\/brexit" aria-label="Follow Brexit"/);
});

test("there is no style attribute: the page's security policy would refuse it", () => {
  expect(render()).not.toMatch(/\sstyle=/);
});
