import { setTimeout as pause } from "node:timers/promises";
import { PER_PAGE } from "#newsroom/record/reader/reader.ts";
import { serve } from "../../scripts/serve.ts";
import { median, quantile } from "../figures.ts";
import { cpuSeconds } from "../process.ts";
import { type Got, reader } from "../reader.ts";
import { storyId } from "./repository.ts";

/** Pages that are asked for before any is counted: the first ones compile the code that answers. */
const WARM = 40;
const COUNTED = 100;

/** Asks a server for pages of histories that nobody has asked for yet. */
export async function measurePages(root: string, stories: number, perStory: number) {
  await using stet = await serve({ STET_CONTENT: root }, 300);
  using client = reader(stet.origin);
  const address = (story: number, page = 1) =>
    `/politics/${storyId(story)}/history${page > 1 ? `?page=${page}` : ""}`;
  await untilRead(() => client.get(address(0)));
  const pages = Math.ceil(perStory / PER_PAGE);
  const asked = Array.from({ length: Math.min(WARM + COUNTED, (stories - 1) * pages) }, (_, i) =>
    address(1 + (i % (stories - 1)), 1 + Math.floor(i / (stories - 1))),
  );
  const times: number[] = [];
  let before = 0;
  for (const [i, path] of asked.entries()) {
    if (i === WARM) before = cpuSeconds(stet.child.pid ?? 0);
    const began = performance.now();
    const { status } = await client.get(path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    if (i >= WARM) times.push(performance.now() - began);
  }
  const processor = ((cpuSeconds(stet.child.pid ?? 0) - before) * 1000) / times.length;
  return {
    perStory,
    pages,
    median: median(times),
    p95: quantile(times, 0.95),
    worst: Math.max(...times),
    processor,
  };
}

/** Waits until the server has read the record. */
async function untilRead(get: () => Promise<Got>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const { body, status } = await get();
    if (status !== 200) throw new Error(`the first history answered ${status}`);
    if (body.includes('id="v')) return;
    await pause(200);
  }
  throw new Error("the record was not read within a minute");
}
