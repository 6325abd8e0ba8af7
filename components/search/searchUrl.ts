import type { SearchQuery } from "#newsroom/catalogue/catalogue.ts";

/** The address of a search, with what differs from it; what is empty is left out. */
export function searchUrl(query: SearchQuery, change: Partial<SearchQuery> = {}): string {
  const { text, section, topic, author, from, until, sort, page } = { ...query, ...change };
  const wanted = {
    q: text,
    section,
    topic,
    author,
    from,
    until,
    sort: sort === "date" ? sort : undefined,
    page: page && page > 1 ? String(page) : undefined,
  };
  const given = Object.entries(wanted).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/search?${new URLSearchParams(given)}`;
}
