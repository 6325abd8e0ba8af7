import type { SearchResult } from "#newsroom/catalogue/catalogue.ts";
import { Pager } from "../Pager/Pager.tsx";
import { SearchBox } from "../SearchBox/SearchBox.tsx";
import { StoryItem } from "../StoryItem/StoryItem.tsx";
import type { Site } from "../site.ts";
import css from "./SearchResults.module.css";

const address = (text: string, sort: string) =>
  `/search?q=${encodeURIComponent(text)}${sort === "date" ? "&sort=date" : ""}`;

/** The search form and what it found; friendly where that is nothing. */
export function SearchResults({
  site,
  text,
  sort,
  result,
}: {
  site: Site;
  text: string;
  sort: "relevance" | "date";
  result?: SearchResult;
}) {
  const { search: say } = site.messages;
  const other = sort === "date" ? "relevance" : "date";
  return (
    <div className="galley">
      <div className={css.results}>
        <h1>{say.title}</h1>
        <SearchBox messages={site.messages} value={text} />
        <p className={css.status} role="status">
          {!result && say.prompt}
          {result && (result.total > 0 ? say.found(result.total, text) : say.nothing(text))}
          {result?.didYouMean && (
            <>
              {" "}
              {say.didYouMean} <a href={address(result.didYouMean, sort)}>{result.didYouMean}</a>?
            </>
          )}
          {result && result.total > 1 && (
            <>
              {" "}
              <a href={address(text, other)}>{sort === "date" ? say.byRelevance : say.byDate}</a>
            </>
          )}
        </p>
        {result && result.total > 0 && (
          <div className={css.hits}>
            {result.hits.map(({ story }) => (
              <StoryItem key={story.id} story={story} site={site} level={2} />
            ))}
          </div>
        )}
        {result && (
          <Pager
            path={address(text, sort)}
            page={result.page}
            pages={result.pages}
            messages={site.messages}
          />
        )}
      </div>
    </div>
  );
}
