import type { SearchQuery, SearchResult } from "#newsroom/catalogue/catalogue.ts";
import type { Section } from "#newsroom/schema/lists.ts";

type Named = { slug: string; title: string };

/**
 * By what a search can be narrowed: sections that have results (all, where they were not counted), and the topics and authors of the
 * results that are shown. What was chosen can always be chosen again.
 */
export function choicesOf(query: SearchQuery, { hits, sections }: SearchResult, all: readonly Section[]) {
  const counts = new Map(sections.map(({ section, stories }) => [section, stories]));
  const stories = hits.map(({ story }) => story);
  return {
    sections: all
      .filter(({ slug }) => counts.size === 0 || counts.has(slug) || slug === query.section)
      .map(({ slug, title }) => ({ slug, title, stories: counts.get(slug) })),
    topics: named(
      stories.flatMap(({ topics }) => topics),
      query.topic,
    ),
    authors: named(
      stories.flatMap(({ authors }) => authors.map(({ slug, name }) => ({ slug, title: name }))),
      query.author,
    ),
  };
}

function named(rows: readonly Named[], chosen: string | undefined): Named[] {
  const bySlug = new Map(rows.map(({ slug, title }) => [slug, { slug, title }]));
  if (chosen && !bySlug.has(chosen)) bySlug.set(chosen, { slug: chosen, title: chosen });
  return [...bySlug.values()].sort((a, b) => a.title.localeCompare(b.title));
}
