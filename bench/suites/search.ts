import { join } from "node:path";
import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import { openReader } from "#newsroom/catalogue/reader.ts";
import { openReadings } from "#newsroom/readings.ts";
import { type Chance, chance } from "../../scripts/archive/chance.ts";
import { archiveOf } from "../archive.ts";
import { dataOf } from "../data.ts";
import { figure, quantile, table } from "../figures.ts";
import { type Kind, QUERIES } from "./search-queries.ts";

const EACH = 100;
const SEED = 20170302;
/** Most milliseconds for 95 of 100 searches. */
const GOAL = 25;

/** Opens the catalogue for asking only: no desk works beside what is measured. */
async function openArchive(stories: number) {
  const dataDir = await dataOf(await archiveOf(stories));
  const readings = openReadings(join(dataDir, "readings.db"), Date.now);
  const reader = openReader(join(dataDir, "catalogue.db"), readings, Date.now);
  reader.reopen();
  return {
    catalogue: reader.catalogue,
    close() {
      reader.close();
      readings.close();
    },
  };
}

/** Standfirsts from all over the archive, old and new. */
function someTexts(catalogue: Catalogue, random: Chance): string[] {
  const { pages } = catalogue.list({}, 1, 50);
  return Array.from({ length: EACH }, () => {
    const { stories } = catalogue.list({}, 1 + random.below(pages), 50);
    const story = stories[random.below(stories.length)];
    return story ? `${story.title} ${story.standfirst}` : "";
  });
}

type Took = { wall: number; cpu: number };

function timed(run: () => unknown): Took {
  const began = performance.now();
  const cpu = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - began, cpu: (user + system) / 1000 };
}

/** Searches of many kinds, with excerpts, each asked once: no answer is kept from one to the next. */
export async function searchSuite({ most }: { most: number }): Promise<string> {
  const { catalogue, close } = await openArchive(most);
  try {
    const random = chance(SEED);
    const texts = someTexts(catalogue, random);
    const all: Took[] = [];
    const row = (name: string, times: readonly Took[]) => [
      name,
      times.length,
      ...(["wall", "cpu"] as const).flatMap((clock) =>
        [0.5, 0.95, 1].map((share) =>
          quantile(
            times.map((took) => took[clock]),
            share,
          ),
        ),
      ),
    ];
    const rows = Object.entries(QUERIES satisfies Record<string, Kind>).map(([name, ask]) => {
      const times = texts.map((text) => timed(ask(catalogue, text, random)));
      all.push(...times);
      return row(name, times);
    });
    const [wall, cpu] = (["wall", "cpu"] as const).map((clock) =>
      quantile(
        all.map((took) => took[clock]),
        0.95,
      ),
    ) as [number, number];
    return `${figure(most)} stories; milliseconds for a question to the catalogue, its answer with excerpts. Goal: p95 of at most ${GOAL} ms; ${wall <= GOAL ? "kept" : "not kept"} (${figure(wall)} ms; ${figure(cpu)} ms of processor time).

${table(["search", "asked", "p50", "p95", "most", "processor time p50", "p95", "most"], [...rows, row("**all**", all)])}`;
  } finally {
    close();
  }
}
