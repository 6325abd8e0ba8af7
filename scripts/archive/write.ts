import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { parse } from "yaml";
import { chance } from "./chance.ts";
import { storyWriter } from "./story.ts";
import { type Writer, writer } from "./words.ts";

const SAMPLE = join(import.meta.dirname, "../../content");
const DAY = 86_400_000;
/** The last day of every archive: long past, so that no story is embargoed. */
const LAST_DAY = Date.parse("2017-03-02T00:00:00Z");
/** Stories a day, where nothing else is asked for; archives of more than thirty years become thicker instead of older. */
const PER_DAY = 25;
const MOST_DAYS = 11_000;

/** A complete content folder: settings, pictures and `count` stories. */
export async function writeArchive(count: number, folder: string, perDay = PER_DAY): Promise<void> {
  mkdirSync(join(folder, "media"), { recursive: true });
  for (const file of ["newspaper.yaml", "sections.yaml"])
    copyFileSync(join(SAMPLE, file), join(folder, file));
  const random = chance(20170302);
  const write = writer(random);
  const sections = (parse(readFileSync(join(SAMPLE, "sections.yaml"), "utf8")) as { slug: string }[]).map(
    ({ slug }) => slug,
  );
  const topics = names(write, 300);
  const authors = names(write, 80);
  writeRows(join(folder, "topics.yaml"), topics, (slug, name) => ({
    slug,
    title: name,
    phrase: name,
    description: write.sentence(),
  }));
  writeRows(join(folder, "authors.yaml"), authors, (slug, name) => ({
    slug,
    name,
    kind: "person",
    description: write.sentence(),
  }));
  const pictures = await writePictures(folder, write);

  const story = storyWriter(write, random, {
    sections,
    topics: [...topics.keys()],
    authors: [...authors.keys()],
    pictures,
  });
  const days = Math.max(1, Math.min(MOST_DAYS, Math.ceil(count / perDay)));
  for (let day = 0; day < days; day++) {
    const date = new Date(LAST_DAY - day * DAY).toISOString().slice(0, 10);
    const today = join(folder, "articles", date.replaceAll("-", "/"));
    mkdirSync(today, { recursive: true });
    const stories = Math.floor((count * (day + 1)) / days) - Math.floor((count * day) / days);
    const taken = new Set<string>();
    for (let i = 0; i < stories; i++) {
      const { slug, text } = story(
        new Date(LAST_DAY - day * DAY + 6 * 3_600_000 + random.below(15 * 3600) * 1000).toISOString(),
      );
      const name = taken.has(slug) ? `${slug}-${i}` : slug;
      taken.add(name);
      writeFileSync(join(today, `${name}.mdx`), text);
    }
  }
}

function names(write: Writer, count: number): Map<string, string> {
  const found = new Map<string, string>();
  while (found.size < count) {
    const words = [write.rare(), write.rare()];
    found.set(words.join("-"), words.map(write.capital).join(" "));
  }
  return found;
}

function writeRows(path: string, slugs: Map<string, string>, row: (slug: string, name: string) => object) {
  writeFileSync(path, [...slugs].map(([slug, name]) => `- ${JSON.stringify(row(slug, name))}\n`).join(""));
}

/** Drawings, photographs and screenshots in small: what matters here is that each is there, and differs. */
async function writePictures(folder: string, write: Writer): Promise<string[]> {
  const files: string[] = [];
  for (let i = 0; i < 120; i++) {
    const hue = (i * 47) % 360;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800"><title>${write.words(4)}</title><rect width="1200" height="800" fill="hsl(${hue} 40% 80%)"/><circle cx="${100 + i * 8}" cy="400" r="${60 + i}" fill="hsl(${hue} 60% 30%)"/></svg>`;
    const kind = ["svg", "jpg", "png"][i % 3] as "svg" | "jpg" | "png";
    const file = `media/picture-${String(i + 1).padStart(3, "0")}.${kind}`;
    if (kind === "svg") writeFileSync(join(folder, file), svg);
    else await sharp(Buffer.from(svg)).resize(600).toFile(join(folder, file));
    files.push(file);
  }
  return files;
}
