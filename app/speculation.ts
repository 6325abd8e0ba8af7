/** Pages of this site are prepared when a reader's pointer rests on their link. Addresses that do something are left alone. */
export const PRERENDER = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          { not: { href_matches: "/(api|media|feed|search|follow|confirm|preferences|unsubscribe)*" } },
          { not: { selector_matches: "[rel~=nofollow], [download]" } },
        ],
      },
      eagerness: "moderate",
    },
  ],
} as const;
