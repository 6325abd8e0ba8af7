import type { FollowTarget } from "#components/device/Bell/followKey.ts";
import type { ListQuery } from "#newsroom/catalogue/catalogue.ts";
import { authorUrl, sectionUrl, topicUrl } from "#newsroom/urls.ts";
import { catalogue } from "#platform/wiring.ts";

/** What /follow/{…} names: how it is called in a list and in a sentence, where it is read, and which stories it has. */
export type FollowSubject = {
  target: FollowTarget;
  title: string;
  phrase: string;
  url: string;
  query?: ListQuery;
};

/** A topic by its slug alone; a section, an author or a story by kind and name (newsroom/urls.ts, followUrl). */
export function followSubject(parts: string[]): FollowSubject | undefined {
  const news = catalogue();
  const [kind = "", ...rest] = parts;
  const name = rest.join("/");
  const section = kind === "section" ? news.section(name) : undefined;
  if (section) {
    const { title } = section;
    return {
      target: { section: name },
      title,
      phrase: title,
      url: sectionUrl(name),
      query: { section: name },
    };
  }
  const author = kind === "author" ? news.author(name) : undefined;
  if (author) {
    const title = author.name;
    return { target: { author: name }, title, phrase: title, url: authorUrl(name), query: { author: name } };
  }
  const story = kind === "story" ? news.card(name) : undefined;
  if (story)
    return { target: { story: name }, title: story.title, phrase: `“${story.title}”`, url: story.url };
  const topic = rest.length === 0 ? news.topic(kind) : undefined;
  if (!topic) return undefined;
  const { slug, title, phrase } = topic;
  return { target: { topic: slug }, title, phrase, url: topicUrl(slug), query: { topic: slug } };
}
