import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { site, storyOf } from "#components/fixtures/paper.ts";
import type { SearchQuery, SearchResult } from "#newsroom/catalogue/catalogue.ts";
import { Search } from "./Search.tsx";

const EMPTY: SearchResult = { hits: [], total: 0, isMore: false, page: 1, pages: 1, sections: [] };
const render = (query: SearchQuery, result?: Partial<SearchResult>) =>
  renderToStaticMarkup(
    <Search
      site={site}
      query={query}
      result={result && { ...EMPTY, ...result }}
      latest={result?.hits ? [] : [storyOf("newest")]}
    />,
  );
const hit = (slug: string) => ({
  story: storyOf(slug),
  title: [
    { text: "Plain ", hit: false },
    { text: "marked", hit: true },
  ],
  snippet: [{ text: "<b>", hit: false }],
});

describe("the search page", () => {
  test("says how to search where nothing was asked", () => {
    const html = render({ text: "" });
    expect(html).toContain(site.messages.search.prompt.slice(0, 20));
    expect(html).not.toContain("<fieldset");
  });

  test("marks the sought words, and shows text as text", () => {
    const html = render({ text: "marked" }, { hits: [hit("one")], total: 1 });
    expect(html).toMatch(/Plain <mark[^>]*>marked<\/mark>/);
    expect(html).toContain("&lt;b&gt;");
  });

  test("offers what was meant, the filters kept", () => {
    const html = render({ text: "goverment", section: "politics" }, { didYouMean: "government" });
    expect(html).toContain('href="/search?q=government&amp;section=politics"');
  });

  test("is friendly where nothing was found: the newest stories, and the way out of the filters", () => {
    const html = render({ text: "zzz", section: "politics" }, {});
    expect(html).toContain(storyOf("newest").url);
    expect(html).toContain('href="/search?q=zzz"');
  });

  test("does not deny what it had no time to look for", () => {
    const { search: say } = site.messages;
    const cut = render({ text: "and of the" }, { isMore: true });
    expect(cut).toContain(say.outOfTime("and of the"));
    expect(cut).not.toContain(say.nothing("and of the"));
    expect(render({ text: "and of the" }, {})).toContain(say.nothing("and of the"));
  });

  test("turns pages without losing what was asked", () => {
    const html = render(
      { text: "a b", sort: "date", page: 2 },
      { hits: [hit("one")], total: 30, page: 2, pages: 3 },
    );
    expect(html).toMatch(/href="\/search\?q=a\+b&amp;sort=date" rel="prev"/);
    expect(html).toMatch(/href="\/search\?q=a\+b&amp;sort=date&amp;page=3" rel="next"/);
  });

  test("chooses among sections with results, and keeps the chosen one", () => {
    const [section] = site.sections;
    const html = render(
      { text: "x", section: section?.slug },
      { hits: [hit("one")], total: 1, sections: [{ section: section?.slug ?? "", stories: 7 }] },
    );
    expect(html).toContain(`${section?.title} (7)`);
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });
});
