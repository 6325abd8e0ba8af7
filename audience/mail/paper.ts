import type { AudienceMessages } from "#messages/audience.en.ts";
import { audienceMessagesIn } from "#messages/audience.ts";
import { directionOf } from "#newsroom/direction.ts";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";

/** The newspaper as a mail shows it. */
export type Paper = {
  newspaper: Newspaper;
  /** Public origin without a closing slash. */
  origin: string;
  messages: AudienceMessages;
  direction: "ltr" | "rtl";
};

export const paperFor = (newspaper: Newspaper, origin: string): Paper => ({
  newspaper,
  origin,
  messages: audienceMessagesIn(newspaper.language),
  direction: directionOf(newspaper.language),
});
