import type { PrintShop } from "./print-shop.ts";

/**
 * Something that an editor, or the clock, does to the newspaper. `until`: the key whose publication says that it is done;
 * nothing is published where only time passes.
 */
export type Edit = { what: string; act: (shop: PrintShop) => void; until?: string };

const article = (id: string) => `articles/${id}.mdx`;
const RECENT = "2017/03/02/sessions-two-talks-not-disclosed";
const OLD = "2017/01/06/what-the-intelligence-assessment-said";
const ELSEWHERE = "2017/02/27/the-wrong-envelope";
const PICTURE = "media/wrong-envelope.svg";
const OF_ITS_OWN = "2017/03/02/a-story-of-its-own";
const NEW = "2017/03/02/a-late-story";

const replacing = (path: string, pattern: RegExp, by: string) => (shop: PrintShop) => {
  const before = shop.read(path);
  const after = before.replace(pattern, by);
  if (after === before) throw new Error(`${pattern} is not in ${path}`);
  shop.save(path, after);
};
const inStory = (what: string, id: string, pattern: RegExp, by: string): Edit => ({
  what,
  act: replacing(article(id), pattern, by),
  until: `story:${id}`,
});
const adding = (what: string, file: string, entry: string, until: string): Edit => ({
  what,
  act: (shop) => shop.save(file, `${shop.read(file)}- ${entry}\n`),
  until,
});
const inSettings = (what: string, file: string, pattern: RegExp, by: string, until: string): Edit => ({
  what,
  act: replacing(file, pattern, by),
  until,
});

const FILM = { section: "culture", topic: "film", author: "culture-desk" };
const ITS_OWN = { section: "late", topic: "late", author: "late-desk" };

const story = (status: string, published: string, { section, topic, author } = FILM) => `---
title: A late story of this evening
standfirst: It came after everything else.
section: ${section}
kind: news
topics: [${topic}]
authors: [${author}]
published: ${published}
status: ${status}
sources:
  - { id: notes, title: "Notes of the desk" }
---

It was <Claim source="notes">late</Claim>, and everybody waited.
`;

export const EDITS: readonly Edit[] = [
  inStory(
    "a headline on the front page",
    RECENT,
    /^title: .*$/m,
    "title: Sessions recuses himself, they say",
  ),
  inStory("a standfirst", RECENT, /^standfirst: .*$/m, "standfirst: Another standfirst."),
  inStory("a sentence", RECENT, /\n$/, "\nAnd one sentence more.\n"),
  inStory("a headline of long ago", OLD, /^title: .*$/m, "title: What the assessment said and meant"),
  inStory(
    "a correction",
    ELSEWHERE,
    /^changes:$/m,
    "changes:\n  - { at: 2017-03-02T21:45:00Z, kind: correction, title: A name, note: It was misspelt. }",
  ),
  inStory("a time of an update", RECENT, /^updated: .*$/m, "updated: 2017-03-02T21:48:00Z"),
  {
    what: "the first story of a month",
    act: (shop) => shop.save(article("2016/12/24/a-late-story"), story("published", "2016-12-24T08:00:00Z")),
    until: "story:2016/12/24/a-late-story",
  },
  {
    what: "a new story",
    act: (shop) => shop.save(article(NEW), story("published", "2017-03-02T21:50:00Z")),
    until: `story:${NEW}`,
  },
  {
    what: "a story that is taken back",
    act: (shop) => shop.save(article(NEW), story("draft", "2017-03-02T21:50:00Z")),
    until: `story:${NEW}`,
  },
  adding(
    "a new topic",
    "topics.yaml",
    "{ slug: late, title: Late, phrase: what is late, description: Late. }",
    "topic:late",
  ),
  adding(
    "a new author",
    "authors.yaml",
    "{ slug: late-desk, name: Late desk, kind: desk, description: Late. }",
    "author:late-desk",
  ),
  adding("a new section", "sections.yaml", "{ slug: late, title: Late, description: Late. }", "section:late"),
  {
    what: "the first story of theirs",
    act: (shop) => shop.save(article(OF_ITS_OWN), story("published", "2017-03-02T21:55:00Z", ITS_OWN)),
    until: `story:${OF_ITS_OWN}`,
  },
  { what: "an hour", act: (shop) => shop.setClock("2017-03-02T22:04:00Z") },
  {
    what: "a story that is deleted",
    act: (shop) => shop.remove(article(OF_ITS_OWN)),
    until: `story:${OF_ITS_OWN}`,
  },
  inSettings(
    "a topic's description",
    "topics.yaml",
    /Pictures and prizes/,
    "Pictures or prizes",
    "topic:film",
  ),
  inSettings(
    "an author's name",
    "authors.yaml",
    /name: Washington desk/,
    "name: Washington bureau",
    "author:washington-desk",
  ),
  inSettings("a section's description", "sections.yaml", /Film, art/, "Films, art", "section:culture"),
  inSettings("the front page's plan", "front.yaml", /title: World and business/, "title: The world", "front"),
  {
    what: "a picture",
    act: (shop) => shop.save(PICTURE, shop.read(PICTURE).replace(/<\/svg>\s*$/, "<g/></svg>\n")),
    until: `story:${ELSEWHERE}`,
  },
  inStory("an alias", OLD, /^status: published$/m, "status: published\naliases: [/no/such/page]"),
  inStory(
    "a withdrawal",
    "2017/03/02/malaysia-ends-visa-free-entry",
    /^status: published$/m,
    "status: withdrawn\nwithdrawn: { at: 2017-03-02T21:59:00Z, reason: It was not true. }",
  ),
  {
    what: "an embargo that ends",
    act(shop) {
      shop.save(article(NEW), story("published", "2017-03-02T22:10:00Z"));
      shop.setClock("2017-03-02T22:10:01Z");
    },
    until: `story:${NEW}`,
  },
  { what: "midnight", act: (shop) => shop.setClock("2017-03-03T00:00:00Z") },
  {
    what: "the newspaper itself",
    act(shop) {
      const text = shop.read("newspaper.yaml");
      const other = text
        .replace(/^name: .*$/m, "name: The Evening Proof")
        .replace("newsroom@", "desk@")
        .replace("security@", "safety@")
        .replace("social: []", "social: [{ network: Social, url: https://social.example/proof }]")
        .replace("aiInput: true", "aiInput: false")
        .replace("permits: [search, ai-index]", "permits: [search]")
        .replace(/ads: \[\]/, 'ads: ["ads.example, 1, DIRECT"]')
        .replace(/light: "#\w\w/g, 'light: "#d0');
      shop.save("newspaper.yaml", other);
    },
    until: "newspaper",
  },
];
