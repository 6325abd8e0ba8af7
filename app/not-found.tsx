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

/** Shown for every address without a page; the server names the address in `x-stet-path` and answers 410 for what was withdrawn. */
export default async function NotFoundPage() {
  const news = catalogue();
  const paper = site();
  const path = (await headers()).get("x-stet-path");
  // Next renders this beside every page. What it read there, every page would depend on.
  if (path === null) return null;
  const slug = path.split("/").at(-1) ?? "";
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
