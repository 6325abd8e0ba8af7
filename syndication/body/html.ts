import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { messagesIn } from "#messages/messages.ts";
import { longDay } from "#newsroom/dates.ts";
import type { Story } from "#newsroom/story.ts";
import type { Publication } from "../publication.ts";
import { type Place, pictureFor } from "./place.ts";
import { plainBody } from "./plain.ts";

/** Where a story is read, for `plainBody`. */
export const placeOf = (story: Story, { newspaper, origin }: Publication): Place => ({
  origin,
  url: story.url,
  calendar: { language: story.language, timeZone: newspaper.timeZone },
});

/** A whole story as HTML that stands alone: lead picture, text, corrections. Safe to embed. */
export function storyHtml(story: Story, publication: Publication): string {
  const place = placeOf(story, publication);
  const { picture } = story;
  const say = messagesIn(story.language).story;
  const lead = picture && [
    h("figure", [
      h("img", { ...pictureFor(place, picture), alt: picture.alt }),
      h("figcaption", [picture.caption, picture.credit].filter(Boolean).join(" ")),
    ]),
  ];
  const corrections = story.corrections.map(({ at, note }) =>
    h("p", [h("strong", `${say.correction} (${longDay(place.calendar, at)}): `), note]),
  );
  return toHtml({
    type: "root",
    children: [...(lead ?? []), ...plainBody(story.body, place).children, ...corrections],
  });
}
