import type { Messages } from "#messages/en.ts";
import type { Calendar } from "#newsroom/dates.ts";
import type { Picture } from "#newsroom/story.ts";

/** What the author's elements need to know of the page that they stand on. */
export type BodyContext = {
  messages: Messages;
  calendar: Calendar;
  /** Language of the words that the elements stand among. */
  language: string;
  /** The page itself, for what is shared of its parts. */
  page?: { url: string; newspaper: string };
  /** When the story was first published: times of that day need no date. */
  published?: string;
  /** Ids of the sources, in the order of the list at the end. */
  sources: readonly string[];
  /** The picture measured at this path below content/. */
  picture: (src: string) => Picture | undefined;
  /** The address of a video, a recording or its captions. */
  media: (src: string) => string | undefined;
  /** Completes "Get all updates on …" where the author's element does not. */
  promo?: string;
  /** What completes the same sentence for a topic. */
  phrase: (topic: string) => string | undefined;
};
