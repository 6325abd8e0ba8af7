import type { ISitemapField } from "next-sitemap";
import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import { at, type Publication } from "../publication.ts";

/** Google News reads two days back, and at most so many stories of one file. */
const HOURS = 48;
const MOST = 1000;

/**
 * What Google News is told: stories first published within 48 hours. The schema asks for at least one address, so that a
 * paper without news names its front page, without news tags.
 */
export function newsFields(
  news: Pick<Catalogue, "publishedWithin">,
  publication: Publication,
): ISitemapField[] {
  const stories = news.publishedWithin(HOURS, MOST);
  if (stories.length === 0) return [{ loc: at(publication, "/") }];
  return stories.map((story) => ({
    loc: at(publication, story.url),
    news: {
      title: story.title,
      publicationName: publication.newspaper.name,
      publicationLanguage: newsLanguage(story.language),
      date: story.published,
    },
  }));
}

/** ISO 639 codes, with the two exceptions that Google makes. */
function newsLanguage(language: string): string {
  const { language: code, script, region } = new Intl.Locale(language);
  if (code !== "zh") return code;
  return script === "Hant" || region === "TW" || region === "HK" ? "zh-tw" : "zh-cn";
}
