import type { Element } from "xast";
import { x } from "xastscript";
import { at, type Publication } from "../publication.ts";
import { xmlDocument } from "../xml.ts";
import { feedPath } from "./feed.ts";
import type { FeedPage, feedPages } from "./list.ts";

/** OPML 2.0: every feed of the newspaper in one subscription list. `headings` name the groups. */
export function opml(
  pages: ReturnType<typeof feedPages>,
  headings: Record<Exclude<keyof typeof pages, "site">, string>,
  publication: Publication,
): string {
  const group = (title: string, list: FeedPage[]): Element =>
    x("outline", { text: title, title }, ...list.map((page) => outline(page, publication)));
  return xmlDocument(
    x(
      "opml",
      { version: "2.0" },
      x("head", [x("title", publication.newspaper.name)]),
      x("body", [
        ...pages.site.map((page) => outline(page, publication)),
        group(headings.sections, pages.sections),
        group(headings.topics, pages.topics),
        group(headings.authors, pages.authors),
      ]),
    ),
  );
}

const outline = ({ title, path }: FeedPage, publication: Publication) =>
  x("outline", {
    type: "rss",
    text: title,
    title,
    xmlUrl: at(publication, feedPath(path, "xml")),
    htmlUrl: at(publication, path),
  });
