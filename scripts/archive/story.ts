import { type Chance, zipf } from "./chance.ts";
import type { Writer } from "./words.ts";

export type Cast = { sections: string[]; topics: string[]; authors: string[]; pictures: string[] };
const KINDS = ["news", "news", "news", "news", "news", "news", "analysis", "opinion", "explainer", "feature"];

/** Writes MDX files of stories; `published` is an ISO time. */
export function storyWriter(write: Writer, random: Chance, cast: Cast) {
  const topic = zipf(cast.topics.length, random);
  const figure = () =>
    `<Figure src="${write.pick(cast.pictures)}" alt="${write.capital(write.words(6))}" caption="${write.sentence()}" credit="Archive" />`;
  const extras = [
    () => `> ${write.sentence()}\n> ${write.sentence()}\n> — ${write.capital(write.rare())}, in parliament`,
    () => `<PullQuote>${write.sentence()}</PullQuote>`,
    () =>
      `<FactBox title="${write.capital(write.words(3))}">\n\n- ${write.sentence()}\n- ${write.sentence()}\n\n</FactBox>`,
    figure,
    () =>
      `| ${write.rare()} | votes |\n|---|---|\n| ${write.rare()} | ${random.below(400)} |\n| ${write.rare()} | ${random.below(400)} |`,
    () => `${write.sentence()}[^1]\n\n[^1]: ${write.sentence()}`,
  ];

  function body(): string {
    const blocks = [
      write.paragraph(),
      `${write.sentence()} <Claim source="record">${write.words(6)}</Claim>.`,
    ];
    const paragraphs = 5 + random.below(10);
    const extra = random.odds(0.5) ? 2 + random.below(paragraphs) : -1;
    for (let i = 0; i < paragraphs; i++) {
      if (i === 2) blocks.push("<Promo />");
      if (i > 3 && i % 5 === 0) blocks.push(`## ${write.capital(write.words(4))}`);
      if (i === extra) blocks.push(write.pick(extras)());
      blocks.push(write.paragraph());
    }
    return `${blocks.join("\n\n")}\n`;
  }

  return function story(published: string): { slug: string; text: string } {
    const title = write.headline();
    const topics = new Set(Array.from({ length: 1 + random.below(3) }, () => cast.topics[topic()]));
    const authors = new Set([
      write.pick(cast.authors),
      ...(random.odds(0.2) ? [write.pick(cast.authors)] : []),
    ]);
    const later = new Date(Date.parse(published) + 3_600_000).toISOString();
    const correction = random.odds(0.03)
      ? `updated: ${later}\nchanges:\n  - { at: ${later}, kind: correction, title: "${write.sentence()}", note: "${write.sentence()}" }\n`
      : "";
    const lead = random.odds(0.8)
      ? `lead:\n  src: ${write.pick(cast.pictures)}\n  alt: ${write.sentence()}\n  caption: ${write.sentence()}\n  credit: Archive\n`
      : "";
    const text = `---
title: ${title}
standfirst: ${write.sentence()}
section: ${write.pick(cast.sections)}
kind: ${write.pick(KINDS)}
topics: [${[...topics].join(", ")}]
authors: [${[...authors].join(", ")}]
dateline: ${write.capital(write.rare())}
published: ${published}
${correction}status: published
${lead}sources:
  - { id: record, title: "${write.sentence()}", date: ${published.slice(0, 10)} }
---
${body()}`;
    return { slug: title.toLowerCase().replaceAll(" ", "-").slice(0, 90).replace(/-$/, ""), text };
  };
}
