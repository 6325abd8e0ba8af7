/** Pages of this site are prepared when a reader's pointer rests on their link; what asks for something says nofollow. */
export const PRERENDER = {
  prerender: [
    {
      where: { and: [{ href_matches: "/*" }, { not: { selector_matches: "[rel~=nofollow]" } }] },
      eagerness: "moderate",
    },
  ],
} as const;
