import type { ListQuery } from "#newsroom/catalogue/catalogue.ts";
import { catalogue } from "#platform/wiring.ts";

/** What /follow/{…} names: how it is called in a sentence, where it is read, and which stories it has. */
export type FollowTarget = { subject: string; url: string; query?: ListQuery };

/** A topic by its slug alone; a section, an author or a story by kind and name (newsroom/urls.ts, followUrl). */
export function followTarget(parts: string[]): FollowTarget | undefined {
  const news = catalogue();
  const [kind = "", ...rest] = parts;
  if (rest.length === 0) {
    const topic = news.topic(kind);
    return topic && { subject: topic.phrase, url: `/topics/${kind}`, query: { topic: kind } };
  }
  const name = rest.join("/");
  if (kind === "section") {
    const section = news.section(name);
    return section && { subject: section.title, url: `/${name}`, query: { section: name } };
  }
  if (kind === "author") {
    const author = news.author(name);
    return author && { subject: author.name, url: `/authors/${name}`, query: { author: name } };
  }
  const story = kind === "story" ? news.card(name) : undefined;
  return story && { subject: `“${story.title}”`, url: story.url };
}
