import { authorUrl, sectionUrl, topicUrl } from "#newsroom/urls.ts";
import { FEED_FORMATS, feedPath } from "../feeds/feed.ts";
import { at, type Publication } from "../publication.ts";

/** Who outside is told of changes. */
export const SERVICES = ["websub", "indexnow"] as const;
export type Service = (typeof SERVICES)[number];

/** Something to tell a service: the absolute address of a feed (websub) or of a page (indexnow) that changed. */
export type Notice = { service: Service; address: string };

/** What must be known of a story to tell that it came, changed or is gone. */
export type Told = {
  url: string;
  section: { slug: string };
  topics: readonly { slug: string }[];
  authors: readonly { slug: string }[];
};

/** An HTTP request that tells a service of changes. */
export type Telling = { url: string; headers: Record<string, string>; body: string };

const isOn = ({ newspaper }: Publication) => ({
  websub: newspaper.syndication.hub !== undefined,
  indexnow: newspaper.syndication.indexNowKey !== undefined,
});

/** A story came or changed: its page, and every feed that carries it. Nothing for services that newspaper.yaml does not name. */
export function noticesOfStory(story: Told, publication: Publication): Notice[] {
  const pages = [
    "/",
    sectionUrl(story.section.slug),
    ...story.topics.map(({ slug }) => topicUrl(slug)),
    ...story.authors.map(({ slug }) => authorUrl(slug)),
  ];
  return only(publication, [
    ...notices("websub", feedsOf(pages), publication),
    ...notices("indexnow", [story.url], publication),
  ]);
}

/** Lists changed, by the keys that the catalogue publishes (`list:section:politics`): the feeds of those that have some. */
export function noticesOfLists(keys: readonly string[], publication: Publication): Notice[] {
  const pages = keys.flatMap((key) => {
    const [, kind, slug = ""] = LIST.exec(key) ?? [];
    return kind ? [LISTED[kind as keyof typeof LISTED](slug)] : [];
  });
  return only(publication, notices("websub", feedsOf(pages), publication));
}

const LIST = /^list:(all|section|topic|author)(?::(.+))?$/;
const LISTED = { all: () => "/", section: sectionUrl, topic: topicUrl, author: authorUrl };

/** A page that answers differently now: it is gone, or leads elsewhere. */
export const noticesOfAddress = (path: string, publication: Publication): Notice[] =>
  only(publication, notices("indexnow", [path], publication));

const feedsOf = (pages: readonly string[]) =>
  pages.flatMap((page) => FEED_FORMATS.map((format) => feedPath(page, format)));

const notices = (service: Service, paths: readonly string[], publication: Publication) =>
  paths.map((path): Notice => ({ service, address: at(publication, path) }));

const only = (publication: Publication, all: Notice[]) =>
  all.filter(({ service }) => isOn(publication)[service]);

/** The request that tells a service of these addresses; undefined where the service is off. WebSub section 7; indexnow.org. */
export function tellingOf(
  service: Service,
  addresses: readonly string[],
  publication: Publication,
): Telling | undefined {
  return TELLINGS[service](addresses, publication);
}

const TELLINGS = {
  websub(addresses, { newspaper }) {
    const { hub } = newspaper.syndication;
    if (hub === undefined) return undefined;
    const form = new URLSearchParams([
      ["hub.mode", "publish"],
      ...addresses.map((each) => ["hub.url", each]),
    ]);
    return {
      url: hub,
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: form.toString(),
    };
  },
  indexnow(addresses, publication) {
    const { indexNowKey: key, indexNowUrl } = publication.newspaper.syndication;
    if (key === undefined) return undefined;
    const body = {
      host: new URL(publication.origin).host,
      key,
      keyLocation: at(publication, `/${key}.txt`),
      urlList: addresses,
    };
    return {
      url: indexNowUrl,
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
    };
  },
} satisfies Record<Service, (addresses: readonly string[], publication: Publication) => Telling | undefined>;
