import { serve } from "../../scripts/serve.ts";
import { URLS_PER_SITEMAP } from "../../syndication/sitemap/months.ts";
import { archiveOf } from "../archive.ts";
import { dataOf } from "../data.ts";
import { figure, quantile, table } from "../figures.ts";
import { cpuSeconds, untilIdle } from "../process.ts";
import { reader } from "../reader.ts";

/** Twelve thousand stories a month, so that the first sitemap of a month is full. */
const PER_DAY = 400;
/** Most milliseconds until the whole answer is there. */
const GOALS = { index: 50, month: 200 };

const locs = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc ?? "");

type Asked = { wall: number; cpu: number };

/** Sitemaps that nobody has asked for yet: what a crawler waits for the index, and for a month of 10,000 addresses. */
export async function crawlersSuite({ most }: { most: number }): Promise<string> {
  const archive = await archiveOf(most, PER_DAY);
  await using stet = await serve({ STET_CONTENT: archive, STET_DATA: await dataOf(archive) }, 300);
  using client = reader(stet.origin);
  const pid = stet.child.pid ?? 0;

  async function ask(path: string): Promise<Asked> {
    await untilIdle(pid);
    const before = cpuSeconds(pid);
    const { status, milliseconds } = await client.get(path, { "Accept-Encoding": "br" });
    if (status !== 200) throw new Error(`${path} was answered with ${status}`);
    return { wall: milliseconds, cpu: (cpuSeconds(pid) - before) * 1000 };
  }

  await untilIdle(pid);
  // Next's first answer of all; the first sitemap of a month pays for its own code.
  await client.get("/robots.txt");
  const index = await ask("/sitemap.xml");
  const { body } = await client.get("/sitemap.xml");
  const months = locs(body).map((loc) => new URL(loc).pathname);
  const full = months.filter((path, i) => months[i + 1] === path.replace(".xml", "-2.xml"));
  const asked: Asked[] = [];
  for (const path of full) asked.push(await ask(path));

  const worst = Math.max(...asked.map(({ wall }) => wall));
  const kept = index.wall <= GOALS.index && worst <= GOALS.month;
  const row = (name: string, some: readonly Asked[]) => [
    name,
    some.length,
    ...[0.5, 1].map((share) =>
      quantile(
        some.map(({ wall }) => wall),
        share,
      ),
    ),
    quantile(
      some.map(({ cpu }) => cpu),
      0.5,
    ),
  ];
  return `${figure(most)} stories; milliseconds of answers that were not kept, compressed. Goals: index ${GOALS.index} ms, a month of ${figure(URLS_PER_SITEMAP)} addresses ${GOALS.month} ms; ${kept ? "kept" : "not kept"}.

${table(["sitemap", "asked", "p50", "most", "processor time p50"], [row("index", [index]), row("the first month after the start", asked.slice(0, 1)), row("a month, after that", asked.slice(1))])}`;
}
