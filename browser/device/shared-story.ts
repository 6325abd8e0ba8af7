const STORY = /^\/[a-z0-9-]+\/\d{4}\/\d\d\/\d\d\/[a-z0-9-]+$/;

/** The path of this site's story that a shared text names, if it names one. */
export function sharedStory(query: URLSearchParams, origin: string): string | undefined {
  const words = ["url", "text", "title"].flatMap((name) => (query.get(name) ?? "").split(/\s+/));
  const ours = words.filter((word) => URL.canParse(word) && new URL(word).origin === origin);
  return ours.map((word) => new URL(word).pathname).find((path) => STORY.test(path));
}
