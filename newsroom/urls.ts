/** Site paths of everything that has an address. Absolute ones are made with `absolute`. */
export const storyUrl = (section: string, id: string) => `/${section}/${id}`;
/** The story's id in the address that `storyUrl` made. */
export const idOfUrl = (story: string) => story.slice(story.indexOf("/", 1) + 1);
/** Of a story's address: its versions, and one of them. */
export const historyUrl = (story: string) => `${story}/history`;
export const versionUrl = (story: string, version: number) => `${story}/history/${version}`;
export const sectionUrl = (slug: string) => `/${slug}`;
export const topicUrl = (slug: string) => `/topics/${slug}`;
export const authorUrl = (slug: string) => `/authors/${slug}`;
export const archiveUrl = (day: string) => `/archive/${day.replaceAll("-", "/")}`;

/** What a reader can follow: `/follow/{topic}`, or `/follow/section/…`, `/follow/author/…`, `/follow/story/YYYY/MM/DD/slug`. */
export const followUrl = (
  target: { topic: string } | { section: string } | { author: string } | { story: string },
) => {
  if ("topic" in target) return `/follow/${target.topic}`;
  const [kind, slug] = Object.entries(target)[0] as [string, string];
  return `/follow/${kind}/${slug}`;
};

/** The fragment of a live story's entry, from its instant: stable while others come and go. */
export const updateAnchor = (at: string) => `at-${at.replace(/\D/g, "").slice(0, 12)}`;

/** The page of a list: the first has no number, so that a list has one address. */
export const pageUrl = (path: string, page: number) =>
  page > 1 ? `${path}${path.includes("?") ? "&" : "?"}page=${page}` : path;

/** `origin` is the public origin without a closing slash (SITE_URL). */
export const absolute = (origin: string, path: string) => new URL(path, origin).href;
