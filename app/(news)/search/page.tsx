import type { Metadata } from "next";
import type { Query } from "#app/listing.ts";
import { searchQuery } from "#app/searchQuery.ts";
import { site } from "#app/site.ts";
import { Search } from "#components/search/Search/Search.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { catalogue } from "#platform/wiring.ts";
import { windowTitle } from "#syndication/metadata/shared.ts";

const LATEST = 5;

export async function generateMetadata({ searchParams }: { searchParams: Query }): Promise<Metadata> {
  const { text } = searchQuery(await searchParams);
  const { messages, newspaper } = site();
  const { search } = messages;
  return {
    title: windowTitle(text ? search.titleOf(text) : search.title, newspaper),
    description: search.prompt,
    robots: { index: false, follow: true },
    alternates: { canonical: "/search" },
  };
}

export default async function SearchPage({ searchParams }: { searchParams: Query }) {
  const query = searchQuery(await searchParams);
  const result = query.text ? catalogue().search(query) : undefined;
  const latest = result?.hits.length ? [] : catalogue().latest({}, LATEST);
  const paper = site();
  return (
    <Page site={paper}>
      <Search site={paper} query={query} result={result} latest={latest} />
    </Page>
  );
}
