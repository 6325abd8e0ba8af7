/** A name for an address: the headline's words in lower-case ASCII, at most eight of them. Empty where it has none. */
export const slugOf = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/\p{M}|[’']/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.slice(0, 8)
    .join("-") ?? "";
