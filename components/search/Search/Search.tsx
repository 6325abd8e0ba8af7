import type { SearchQuery, SearchResult } from "#newsroom/catalogue/catalogue.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { SearchBox } from "../../site/SearchBox/SearchBox.tsx";
import { StoryItem } from "../../site/StoryItem/StoryItem.tsx";
import type { Site } from "../../site/site.ts";
import { Filters } from "../Filters/Filters.tsx";
import { Results } from "../Results/Results.tsx";
import { searchUrl } from "../searchUrl.ts";
import css from "./Search.module.css";
import { Status } from "./Status.tsx";

type Props = {
  site: Site;
  query: SearchQuery;
  /** Missing where nothing was asked yet. */
  result?: SearchResult;
  /** Shown where nothing was found. */
  latest: StoryCard[];
};

/** The search: words, what narrows them, what was found; friendly where that is nothing. */
export function Search({ site, query, result, latest }: Props) {
  const { messages } = site;
  const isNarrowed = [query.section, query.topic, query.author, query.from, query.until].some(Boolean);
  return (
    <div className={`galley ${css.search}`}>
      <div className={css.top}>
        <h1>{messages.search.title}</h1>
        <SearchBox messages={messages} value={query.text} id="search">
          {query.sort === "date" && <input type="hidden" name="sort" value="date" />}
        </SearchBox>
        <Status site={site} query={query} result={result} />
        {result?.total === 0 && isNarrowed && (
          <p className={css.status}>
            <a href={searchUrl({ text: query.text })}>{messages.search.everywhere}</a>
          </p>
        )}
      </div>
      {result && (result.total > 0 || isNarrowed) && <Filters site={site} query={query} result={result} />}
      {result && result.hits.length > 0 ? (
        <Results site={site} query={query} result={result} />
      ) : (
        <section className={css.latest} aria-labelledby="latest">
          <h2 id="latest">{messages.errors.latest}</h2>
          {latest.map((story) => (
            <StoryItem key={story.id} story={story} site={site} />
          ))}
        </section>
      )}
    </div>
  );
}
