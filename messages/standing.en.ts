/** The newspaper's pages about itself (content/pages): what the footer calls them, and what a search engine is told of them. */
export const standing = {
  about: { title: "About", description: "What this newspaper is, what it covers and what it does not." },
  "how-we-work": {
    title: "How we work",
    description: "Sources, unnamed sources, verification and corrections: the rules by which we work.",
  },
  ethics: { title: "Ethics", description: "The rules that bind us: independence, interests, fairness." },
  ownership: {
    title: "Ownership and funding",
    description: "Who owns this newspaper, and who pays for it.",
  },
  masthead: { title: "Masthead", description: "Who makes this newspaper." },
  contact: { title: "Contact", description: "How to reach the newsroom, and how to have an error mended." },
  privacy: {
    title: "Privacy",
    description: "What we keep about readers, for how long, and what we do not.",
  },
  accessibility: {
    title: "Accessibility",
    description: "How this site can be used, what was tested, and what is not yet right.",
  },
};
