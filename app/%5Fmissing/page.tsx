import type { Metadata } from "next";
import { headers } from "next/headers";
import { site } from "#app/site.ts";
import { Gone } from "#components/errors/Gone.tsx";
import { NotFound } from "#components/errors/NotFound.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { catalogue } from "#platform/wiring.ts";

export function generateMetadata(): Metadata {
  return { title: site().messages.errors.notFoundTitle, robots: { index: false } };
}

/**
 * What the server shows for every address that has no page (404) or no longer (410); it names the address in
 * `x-stet-path`. It is a page of its own, since Next renders not-found.tsx, its CSS and its reads beside every page.
 */
export default async function MissingPage() {
  const path = decodeURIComponent((await headers()).get("x-stet-path") ?? "");
  const slug = path.split("/").at(-1) ?? "";
  const news = catalogue();
  const paper = site();
  const nearest = slug ? news.nearest(slug, 4) : [];
  const resolution = news.resolve(path);
  return (
    <Page site={paper}>
      {resolution.found === "withdrawn" ? (
        <Gone site={paper} withdrawn={resolution} nearest={nearest} />
      ) : (
        <NotFound site={paper} nearest={nearest} latest={nearest.length > 0 ? [] : news.latest({}, 4)} />
      )}
    </Page>
  );
}
