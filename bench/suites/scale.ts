import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { serve } from "../../scripts/serve.ts";
import { archiveOf, copyOf } from "../archive.ts";
import { drawing } from "../drawing.ts";
import { median, quantile, table } from "../figures.ts";
import { pathOf } from "../newsdesk.ts";
import { cpuSeconds, residentMegabytes } from "../process.ts";
import { reader } from "../reader.ts";

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const SAMPLES = 30;
const DRAWING = "bench/scale.svg";

type Figures = {
  stories: number;
  coldSeconds: number;
  coldCpuSeconds: number;
  megabytesWhenBuilt: number;
  perSecond: number;
  warmSeconds: number;
  warmCpuSeconds: number;
  megabytesAtReady: number;
  megabytes: number;
  catalogueMegabytes: number;
  front: number;
  section: number;
  list: number;
  article: number;
  articleSlow: number;
};

const seconds = (began: number) => (performance.now() - began) / 1000;

/** Milliseconds of the first rendering of each of these pages. */
async function rendering(origin: string, paths: readonly string[]): Promise<number[]> {
  using client = reader(origin);
  const times: number[] = [];
  for (const path of paths) {
    const { status, milliseconds } = await client.get(path);
    if (status === 200) times.push(milliseconds);
  }
  return times;
}

async function measure(size: number, dataDir: string): Promise<Figures> {
  using content = copyOf(await archiveOf(size));
  const env = { STET_CONTENT: content.folder, STET_DATA: dataDir };
  const cold = performance.now();
  const first = await serve(env, 1800);
  const coldSeconds = seconds(cold);
  const coldCpuSeconds = cpuSeconds(first.child.pid ?? 0);
  const megabytesWhenBuilt = residentMegabytes(first.child.pid ?? 0);
  await pause(2_000);
  await first[Symbol.asyncDispose]();
  const warm = performance.now();
  await using stet = await serve(env, 120);
  const warmSeconds = seconds(warm);
  const pid = stet.child.pid ?? 0;
  const warmCpuSeconds = cpuSeconds(pid);
  const megabytesAtReady = residentMegabytes(pid);
  const step = Math.max(1, Math.floor(content.stories.length / SAMPLES));
  const articles = content.stories.filter((_, i) => i % step === 0).map((id) => pathOf(content.folder, id));
  const sections = ["world", "politics", "business", "technology", "science", "culture"];
  // What is measured is the catalogue, not the first run of code that V8 has yet to compile.
  await rendering(stet.origin, ["/opinion", "/analysis", ...articles.slice(0, 5)]);
  const article = await rendering(stet.origin, articles.slice(5));
  return {
    stories: size,
    coldSeconds,
    coldCpuSeconds,
    perSecond: size / coldSeconds,
    megabytesWhenBuilt,
    warmSeconds,
    warmCpuSeconds,
    megabytesAtReady,
    megabytes: residentMegabytes(pid),
    catalogueMegabytes: statSync(join(dataDir, "catalogue.db")).size / 1e6,
    front: median(await rendering(stet.origin, ["/"])),
    section: median(
      await rendering(
        stet.origin,
        sections.map((slug) => `/${slug}`),
      ),
    ),
    list: median(
      await rendering(
        stet.origin,
        sections.map((slug) => `/${slug}?page=3`),
      ),
    ),
    article: median(article),
    articleSlow: quantile(article, 0.95),
  };
}

/** The same newspaper with more and more stories: what grows, and what does not. */
export async function scaleSuite({ most, dataDir }: { most: number; dataDir: string }): Promise<string> {
  const all: Figures[] = [];
  for (const size of SIZES.filter((one) => one <= most)) {
    all.push(await measure(size, join(dataDir, String(size))));
    console.log(all.at(-1));
  }
  writeFileSync(
    DRAWING,
    drawing("Milliseconds to render a page for the first time, against the number of stories", [
      { name: "article", points: all.map((one) => [one.stories, one.article]) },
      { name: "front", points: all.map((one) => [one.stories, one.front]) },
      { name: "section", points: all.map((one) => [one.stories, one.section]) },
      { name: "third page of a section", points: all.map((one) => [one.stories, one.list]) },
    ]),
  );
  const growing = table(
    [
      "stories",
      "cold start, s",
      "processor time, s",
      "stories/s",
      "resident, MB",
      "warm start, s",
      "processor time, s",
      "resident, MB",
      "after pages",
      "catalogue, MB",
    ],
    all.map((one) => [
      one.stories,
      one.coldSeconds,
      one.coldCpuSeconds,
      one.perSecond,
      one.megabytesWhenBuilt,
      one.warmSeconds,
      one.warmCpuSeconds,
      one.megabytesAtReady,
      one.megabytes,
      one.catalogueMegabytes,
    ]),
  );
  const pages = table(
    ["stories", "front, ms", "section", "its third page", "article", "article, 95 % within"],
    all.map((one) => [one.stories, one.front, one.section, one.list, one.article, one.articleSlow]),
  );
  return `${growing}

From the start of the process to \`/readyz\`; memory then, at the warm start, and after the renderings below, while bodies are proofread.

${pages}

Each page for the first time, at one connection.

![Milliseconds to render a page against the number of stories](scale.svg)`;
}
