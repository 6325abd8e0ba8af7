import type { VocabularyName } from "./vocabulary.ts";

/** What may stand between an element's tags: nothing, words of a line, paragraphs and lists, figures alone, one table. */
export type Holds = "nothing" | "words" | "blocks" | "figures" | "table";

/** Where an element may stand: within a line of prose, or as a block of the story or of the named elements. */
export type Rule = { holds: Holds; within: "line" | readonly ("story" | VocabularyName)[] };

export const RULES = {
  Figure: { holds: "nothing", within: ["story", "Gallery", "FactBox", "Update"] },
  Gallery: { holds: "figures", within: ["story", "Update"] },
  Video: { holds: "nothing", within: ["story", "Update"] },
  Audio: { holds: "nothing", within: ["story", "Update"] },
  PullQuote: { holds: "words", within: ["story", "Update"] },
  Promo: { holds: "nothing", within: ["story"] },
  Claim: { holds: "words", within: "line" },
  FactBox: { holds: "blocks", within: ["story", "Update"] },
  Chart: { holds: "table", within: ["story", "FactBox", "Update"] },
  Update: { holds: "blocks", within: ["story"] },
  Foreign: { holds: "words", within: "line" },
} as const satisfies Record<VocabularyName, Rule>;
