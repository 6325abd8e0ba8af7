import type { BodyContext } from "#components/mdx/context.ts";
import { messagesIn, speaks } from "#messages/messages.ts";
import { mediaUrl } from "#newsroom/pictures.ts";
import type { Story } from "#newsroom/story.ts";
import { absolute } from "#newsroom/urls.ts";
import { catalogue, siteUrl } from "#platform/wiring.ts";

/** What a body's elements ask of the catalogue: pictures, media, topics. Words follow the language of the text. */
export function bodyContext(language: string, story?: Story): BodyContext {
  const news = catalogue();
  const newspaper = news.newspaper();
  return {
    messages: messagesIn(speaks(language) ? language : newspaper.language),
    calendar: { language, timeZone: newspaper.timeZone },
    language,
    page: story && { url: absolute(siteUrl(), story.url), newspaper: newspaper.name },
    published: story?.published,
    sources: story?.sources.map((source) => source.id) ?? [],
    picture: (src) => news.picture(src),
    media: (src) => {
      const file = news.media(src);
      return file && mediaUrl(file);
    },
    promo: story?.promo?.about,
    phrase: (topic) => news.topic(topic)?.phrase,
  };
}
