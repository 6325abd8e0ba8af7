import type { SearchQuery, SearchResult } from "#newsroom/catalogue/catalogue.ts";
import type { Site } from "../../site/site.ts";
import { searchUrl } from "../searchUrl.ts";
import css from "./Search.module.css";

function howMany(say: Site["messages"]["search"], text: string, { total, isMore }: SearchResult): string {
  if (total === 0) return isMore ? say.outOfTime(text) : say.nothing(text);
  return isMore ? say.foundMore(total, text) : say.found(total, text);
}

type Props = { site: Site; query: SearchQuery; result?: SearchResult };

/** How much was found, in which order, and what else may have been meant. */
export function Status({ site, query, result }: Props) {
  const { search: say } = site.messages;
  if (!result) return <p className={css.status}>{say.prompt}</p>;
  const other = query.sort === "date" ? "relevance" : "date";
  return (
    <p className={css.status} role="status">
      {howMany(say, query.text, result)}
      {result.total > 1 && (
        <>
          {" "}
          {say[query.sort === "date" ? "sortedByDate" : "sortedByRelevance"]}{" "}
          <a href={searchUrl(query, { sort: other, page: 1 })} rel="nofollow">
            {say[other === "date" ? "byDate" : "byRelevance"]}
          </a>
          .
        </>
      )}
      {result.didYouMean && (
        <>
          {" "}
          {say.didYouMean}{" "}
          <a href={searchUrl(query, { text: result.didYouMean, page: 1 })} rel="nofollow">
            <b>{result.didYouMean}</b>
          </a>
          ?
        </>
      )}
    </p>
  );
}
