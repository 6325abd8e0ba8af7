import type { Metadata } from "next";
import { site } from "#app/site.ts";
import { Failed } from "#components/errors/Failed.tsx";
import { Page } from "#components/site/Page/Page.tsx";

export function generateMetadata(): Metadata {
  return { title: site().messages.errors.failedTitle, robots: { index: false } };
}

/** What the server shows when a page could not be made; it fetches this one when it starts. */
export default function FailedPage() {
  const paper = site();
  return (
    <Page site={paper}>
      <Failed site={paper} />
    </Page>
  );
}
