import type { Metadata } from "next";
import type { Query } from "#app/listing.ts";
import { site } from "#app/site.ts";
import { Page } from "#components/site/Page/Page.tsx";
import { SearchResults } from "#components/site/SearchResults/SearchResults.tsx";
import { catalogue } from "#platform/wiring.ts";

export function generateMetadata(): Metadata {
  return {
    title: site().messages.search.title,
    robots: { index: false },
    alternates: { canonical: "/search" },
  };
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

export default async function SearchPage({ searchParams }: { searchParams: Query }) {
  const query = await searchParams;
  const text = one(query.q).trim().slice(0, 200);
  const sort = one(query.sort) === "date" ? "date" : "relevance";
  const page = Math.max(1, Number.parseInt(one(query.page), 10) || 1);
  const result = text ? catalogue().search({ text, sort, page }) : undefined;
  const paper = site();
  return (
    <Page site={paper}>
      <SearchResults site={paper} text={text} sort={sort} result={result} />
    </Page>
  );
}
