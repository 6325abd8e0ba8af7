import type { SearchQuery, SearchResult } from "#newsroom/catalogue/catalogue.ts";
import { Pager } from "../../site/Pager/Pager.tsx";
import { StoryItem } from "../../site/StoryItem/StoryItem.tsx";
import type { Site } from "../../site/site.ts";
import { Excerpt } from "../Excerpt/Excerpt.tsx";
import { searchUrl } from "../searchUrl.ts";
import css from "./Results.module.css";

/** One page of what was found. */
export function Results({ site, query, result }: { site: Site; query: SearchQuery; result: SearchResult }) {
  return (
    <section className={css.results} aria-labelledby="results">
      <h2 className="vh" id="results">
        {site.messages.search.results}
      </h2>
      {result.hits.map(({ story, title, snippet }) => (
        <StoryItem
          key={story.id}
          story={story}
          site={site}
          title={<Excerpt pieces={title} />}
          text={<Excerpt pieces={snippet} />}
        />
      ))}
      <Pager
        path={searchUrl(query, { page: 1 })}
        page={result.page}
        pages={result.pages}
        messages={site.messages}
      />
    </section>
  );
}
