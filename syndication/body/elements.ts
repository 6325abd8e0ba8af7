import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { VocabularyName, VocabularyProps } from "#newsroom/body/vocabulary.ts";
import { clock, longDay } from "#newsroom/dates.ts";
import { elsewhere, fileFor, type Place, pictureFor } from "./place.ts";

type Plain<Name extends VocabularyName> = (
  written: VocabularyProps[Name],
  children: ElementContent[],
  place: Place,
  node: Element,
) => ElementContent[];

function picture(place: Place, src: string, alt: string, hash: unknown, width: unknown, height: unknown) {
  if (typeof hash !== "string" || typeof width !== "number" || typeof height !== "number") return [];
  return [h("img", { ...pictureFor(place, { src, hash, width, height }), alt })];
}

const caption = (words: string | undefined, credit: string) =>
  h("figcaption", [words, credit].filter(Boolean).join(" "));

/** What each of the author's elements is in plain HTML, for readers who see the story away from its page. */
export const ELEMENTS: { [Name in VocabularyName]: Plain<Name> } = {
  Figure: ({ src, alt, caption: words, credit }, _, place, { properties }) => [
    h("figure", [
      ...picture(place, src, alt, properties.hash, properties.width, properties.height),
      caption(words, credit),
    ]),
  ],
  Gallery: ({ title }, children) => [h("h3", title), ...children],
  Video: (video, _, place, node) => {
    const { properties } = node;
    const href = video.youtube
      ? `https://www.youtube.com/watch?v=${video.youtube}`
      : fileFor(place, properties);
    const poster = picture(
      place,
      video.poster,
      video.title,
      properties.posterHash,
      properties.posterWidth,
      properties.posterHeight,
    );
    return [
      h("figure", [
        href ? h("a", { href }, poster.length > 0 ? poster : video.title) : h("span", poster),
        caption(`${video.title} (${video.duration}). ${video.caption}`, video.credit),
      ]),
    ];
  },
  Audio: (audio, _, place, { properties }) => {
    const href = fileFor(place, properties);
    return [
      h("figure", [
        ...(href ? [h("a", { href }, audio.title)] : [h("span", audio.title)]),
        caption([`(${audio.duration})`, audio.caption].filter(Boolean).join(" "), audio.credit),
      ]),
    ];
  },
  // A pull quote repeats what the story says, and a promo is about this site.
  PullQuote: () => [],
  Promo: () => [],
  Claim: ({ source }, children, place) => [h("a", { href: elsewhere(place, `#source-${source}`) }, children)],
  FactBox: ({ title }, children) => [h("h3", title), ...children],
  Chart: ({ title, unit, source }, children) => [
    h("h3", unit ? `${title} (${unit})` : title),
    ...children,
    h("p", h("small", source)),
  ],
  Update: ({ at, title }, children, { calendar }) => [
    h("h3", title),
    h("p", h("time", { dateTime: at }, `${longDay(calendar, at)}, ${clock(calendar, at)}`)),
    ...children,
  ],
  Foreign: ({ lang }, children) => [h("span", { lang }, children)],
};
