import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import { variantWidths, WIDEST_ELSEWHERE } from "#newsroom/pictures.ts";
import type { Picture, Story } from "#newsroom/story.ts";
import { pictureFor } from "../body/place.ts";
import { at, type Publication } from "../publication.ts";
import { videosOf } from "../videos.ts";

/** Seconds for which a consumer may keep an answer. */
const KEEP = 3600;

type Limits = { maxwidth?: number; maxheight?: number };

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const inHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Width and height of a 16:9 frame within the consumer's limits. */
function frame({ maxwidth = 640, maxheight = Number.POSITIVE_INFINITY }: Limits) {
  const width = Math.max(1, Math.floor(Math.min(maxwidth, (maxheight * 16) / 9)));
  return { width, height: Math.max(1, Math.round((width * 9) / 16)) };
}

/** The story at an absolute address of this site, or where that address leads now; undefined for any other text. */
export function storyAtUrl(
  url: string,
  news: Pick<Catalogue, "resolve" | "story">,
  origin: string,
): Story | undefined {
  const asked = URL.parse(url);
  const path = asked?.origin === origin ? decoded(asked.pathname) : undefined;
  if (path === undefined) return undefined;
  const there = news.resolve(path);
  const found = there.found === "moved" ? news.resolve(there.to) : there;
  return found.found === "story" ? news.story(found.id) : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}

/** What oEmbed 1.0 says of a story: a `video` where it has a film that can play in a frame, else a `rich` quotation of it. */
export function storyEmbed(story: Story, publication: Publication, limits: Limits = {}) {
  const url = at(publication, story.url);
  const [author] = story.authors;
  const thumbnail = story.picture && thumbnailOf(story.picture, publication, limits);
  const shared = {
    version: "1.0",
    title: story.title,
    author_name: story.authors.map(({ name }) => name).join(", "),
    author_url: author && at(publication, `/authors/${author.slug}`),
    provider_name: publication.newspaper.name,
    provider_url: at(publication, "/"),
    cache_age: KEEP,
    ...(thumbnail && {
      thumbnail_url: thumbnail.src,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
  };
  // Only a story with a film need be read for it.
  const [video] = story.hasVideo ? videosOf(story, publication) : [];
  if (video) return { type: "video", ...shared, ...frame(limits), html: videoHtml(video, frame(limits)) };
  const { width } = frame(limits);
  const html = `<blockquote cite="${inHtml(url)}" lang="${story.language}" dir="${story.direction}"><p><a href="${inHtml(url)}">${inHtml(story.title)}</a></p><p>${inHtml(story.standfirst)}</p><footer>${inHtml(publication.newspaper.name)}</footer></blockquote>`;
  return { type: "rich", ...shared, width, height: null, html };
}

/** The widest variant of a picture within the consumer's limits; undefined where even the smallest is too large. */
function thumbnailOf(picture: Picture, publication: Publication, { maxwidth, maxheight }: Limits) {
  const widest = Math.min(
    maxwidth ?? WIDEST_ELSEWHERE,
    maxheight === undefined ? WIDEST_ELSEWHERE : (maxheight * picture.width) / picture.height,
  );
  const fits = variantWidths(picture).some((width) => width <= widest);
  return fits ? pictureFor(publication, picture, Math.min(widest, WIDEST_ELSEWHERE)) : undefined;
}

function videoHtml(
  { title, contentUrl, embedUrl, poster }: ReturnType<typeof videosOf>[number],
  { width, height }: { width: number; height: number },
): string {
  const size = `width="${width}" height="${height}"`;
  if (contentUrl)
    return `<video controls preload="none" ${size} src="${inHtml(contentUrl)}"${poster ? ` poster="${inHtml(poster.src)}"` : ""} title="${inHtml(title)}"></video>`;
  return `<iframe ${size} src="${inHtml(embedUrl ?? "")}" title="${inHtml(title)}" allowfullscreen></iframe>`;
}
