import type { StoryCard } from "#newsroom/story.ts";
import type { Site } from "./site.ts";

/** Language and direction of a story's words on a page of the newspaper, where they are other than the newspaper's. */
export const ownLanguage = (
  { language, direction }: Pick<StoryCard, "language" | "direction">,
  { newspaper }: Pick<Site, "newspaper">,
) => (language === newspaper.language ? {} : { lang: language, dir: direction });
