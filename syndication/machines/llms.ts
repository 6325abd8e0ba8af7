import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import { sectionUrl } from "#newsroom/urls.ts";
import { at, type Publication } from "../publication.ts";

/** Newest stories that the file links as Markdown. */
const MOST = 20;

/** Text within a Markdown link or paragraph: what would end or begin markup is escaped. */
const prose = (text: string) => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&");

/** llms.txt: what the paper is, and where a machine finds it in plain text. `standing` names its own pages. */
export function llmsTxt(
  news: Pick<Catalogue, "newspaper" | "sections" | "latest">,
  origin: string,
  standing: { title: string; description: string; path: string }[],
): string {
  const newspaper = news.newspaper();
  const publication: Publication = { newspaper, origin };
  const link = (title: string, path: string, note: string) =>
    `- [${prose(title)}](${at(publication, path)}): ${prose(note)}`;
  return [
    `# ${prose(newspaper.name)}`,
    "",
    `> ${prose(newspaper.description)}`,
    "",
    "Every story is also Markdown: add `.md` to its address. Feeds carry the full text.",
    "",
    "## Sections",
    "",
    ...news.sections().map(({ title, slug, description }) => link(title, sectionUrl(slug), description)),
    "",
    "## Latest stories",
    "",
    ...news.latest({}, MOST).map(({ title, url, standfirst }) => link(title, `${url}.md`, standfirst)),
    "",
    "## About",
    "",
    ...standing.map(({ title, path, description }) => link(title, path, description)),
    "",
    "## Optional",
    "",
    link("RSS", "/feed.xml", "Full text of the newest stories"),
    link("Sitemap", "/sitemap.xml", "Every story, by month"),
    link("Licence", newspaper.syndication.licence.terms, "What may be done with the text"),
    "",
  ].join("\n");
}
