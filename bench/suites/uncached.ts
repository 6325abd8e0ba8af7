import { serve } from "../../scripts/serve.ts";
import { archiveOf } from "../archive.ts";
import { proofreadDataOf } from "../data.ts";
import { figure, median, quantile } from "../figures.ts";
import { cpuSeconds, untilIdle } from "../process.ts";
import { reader } from "../reader.ts";

const STORIES = 10_000;
/** Before V8 has compiled what it is going to compile, and after. */
const FIRST = 200;
const THEN = 2_000;

/** Time to the last byte of articles that nobody has asked for yet, one after the other, as a browser asks. */
export async function uncached(): Promise<string> {
  const archive = await archiveOf(STORIES);
  await using stet = await serve({ STET_CONTENT: archive, STET_DATA: await proofreadDataOf(archive) }, 300);
  using client = reader(stet.origin);
  const pid = stet.child.pid ?? 0;
  await untilIdle(pid);
  const { body } = await client.get("/sitemap.xml");
  const maps = [...body.matchAll(/<loc>([^<]+\/\d{4}-\d\d\.xml)</g)].map(
    ([, url = ""]) => new URL(url).pathname,
  );
  const articles: string[] = [];
  for (const map of maps) {
    const { body: months } = await client.get(map);
    for (const [, url = ""] of months.matchAll(/<loc>([^<]+)</g)) articles.push(new URL(url).pathname);
  }

  async function ask(paths: string[]) {
    const before = cpuSeconds(pid);
    const times: number[] = [];
    for (const path of paths) {
      const { status, milliseconds } = await client.get(path, { "Accept-Encoding": "gzip, deflate, br" });
      if (status !== 200) throw new Error(`${path} was answered with ${status}`);
      times.push(milliseconds);
    }
    const cpu = ((cpuSeconds(pid) - before) * 1000) / paths.length;
    return `median **${figure(median(times))} ms**, 95 % within ${figure(quantile(times, 0.95))} ms, the fastest tenth within ${figure(quantile(times, 0.1))} ms, ${figure(cpu)} ms of processor time each`;
  }
  const first = await ask(articles.slice(0, FIRST));
  const then = await ask(articles.slice(FIRST, FIRST + THEN));
  return `An archive of ${STORIES.toLocaleString("en")} stories that are proofread, articles asked for the first time, one after the other. The first ${FIRST} after a start: ${first}. The next ${THEN}: ${then}.`;
}
