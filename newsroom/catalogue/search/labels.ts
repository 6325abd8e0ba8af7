/** Private-use characters: they are letters to the tokenizer, and no reader's word contains one. */
const EDGE = "\ue000";
const JOINT = "\ue001";

export type LabelKind = "section" | "topic" | "author";

/** One word that says where a story belongs. It ends in no letter of English, so it is never stemmed. */
export const label = (kind: LabelKind, slug: string) =>
  `${EDGE}${kind}${JOINT}${slug.slice(0, 120).replace(/[^a-z0-9]+/gi, JOINT)}${EDGE}`;

/** What the index says of a story beside its words. */
export const labelsOf = (card: { section: string; topics: string[]; authors: string[] }) =>
  [
    label("section", card.section),
    ...card.topics.map((slug) => label("topic", slug)),
    ...card.authors.map((slug) => label("author", slug)),
  ].join(" ");
