import type { Audience } from "#platform/audience.ts";
import { icon } from "#platform/icons/icons.ts";
import { provide } from "#platform/wiring.ts";
import type { Serving } from "./serve.ts";

/** Gives Next's pages what they ask for while they are rendered. */
export const providePages = ({ environment, newsroom }: Omit<Serving, "log">, audience: Audience) =>
  provide({
    newsroom,
    siteUrl: environment.siteUrl,
    icon: (name) => icon(newsroom.catalogue.newspaper(), name),
    audience: audience.context,
  });
