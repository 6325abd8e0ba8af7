import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { serve } from "../../scripts/serve.ts";
import { archiveOf, copyOf } from "../archive.ts";
import { median, table } from "../figures.ts";
import { pathOf, retitle } from "../newsdesk.ts";
import { metric, reader } from "../reader.ts";
import { isInstalled, wrk } from "../wrk.ts";

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const EDITS = 50;
const KEPT_PAGES = 2_000;
/** 60 connections that wait 10 ms between requests: somewhat more than 5,000 a second. */
const LOAD = { connections: 60, delay: 10 };

/** Milliseconds from a save to the first answer that shows it. */
async function saveToFresh(folder: string, origin: string, ids: readonly string[]): Promise<number[]> {
  using client = reader(origin);
  const times: number[] = [];
  for (const [i, id] of ids.entries()) {
    const path = pathOf(folder, id);
    await client.get(path);
    const title = `Edited for the ${i + 1}th time ${Math.random().toString(36).slice(2)}`;
    const began = performance.now();
    retitle(folder, id, title);
    while (!(await client.get(path)).body.includes(title)) {
      if (performance.now() - began > 10_000) throw new Error(`${path} is still stale after 10 s`);
      await pause(2);
    }
    times.push(performance.now() - began);
  }
  return times;
}

/** Edits one story among many kept pages: how many pages are rendered again, and how many of them show something new. */
async function rendersOfAnEdit(folder: string, origin: string, stories: readonly string[]) {
  using client = reader(origin, 4);
  const lists = ["/", "/topics", "/authors", "/politics", "/world", "/business", "/science"];
  const paths = [...lists, ...stories.slice(0, KEPT_PAGES).map((id) => pathOf(folder, id))];
  const look = async () => {
    const seen = new Map<string, string>();
    for (const path of paths)
      seen.set(
        path,
        createHash("sha256")
          .update((await client.get(path)).body)
          .digest("hex"),
      );
    return seen;
  };
  const before = await look();
  const rendered = await metric(origin, "stet_render_seconds_count");
  const edited = stories[5] ?? "";
  const title = `A headline of its own ${Date.now()}`;
  retitle(folder, edited, title);
  while (!(await client.get(pathOf(folder, edited))).body.includes(title)) await pause(2);
  const after = await look();
  const changed = paths.filter((path) => before.get(path) !== after.get(path)).length;
  return {
    kept: paths.length,
    changed,
    rendered: (await metric(origin, "stet_render_seconds_count")) - rendered,
  };
}

/** From an editor's save to a reader's screen, at several sizes, idle and while many read. */
export async function publishSuite({ most }: { most: number }): Promise<string> {
  const rows: (string | number)[][] = [];
  const renders: (string | number)[][] = [];
  for (const size of SIZES.filter((one) => one <= most)) {
    using content = copyOf(await archiveOf(size));
    await using stet = await serve({ STET_CONTENT: content.folder }, 1800);
    const step = Math.max(1, Math.floor(content.stories.length / EDITS));
    const some = content.stories.filter((_, i) => i % step === 0).slice(0, EDITS);
    const idle = await saveToFresh(content.folder, stet.origin, some);
    const edit = await rendersOfAnEdit(content.folder, stet.origin, content.stories);
    renders.push([size, edit.kept, edit.changed, edit.rendered]);
    let loaded: number[] = [Number.NaN];
    if (isInstalled("wrk")) {
      const script = join(stet.dataDir, "wait.lua");
      writeFileSync(script, `function delay() return ${LOAD.delay} end\n`);
      const pages = pathOf(content.folder, content.stories[0] ?? "");
      const seconds = 20;
      const reading = wrk(stet.origin + pages, { connections: LOAD.connections, seconds, script });
      loaded = await saveToFresh(content.folder, stet.origin, some.slice(0, EDITS).reverse());
      const { perSecond, errors } = await reading;
      rows.push([
        size,
        median(idle),
        Math.max(...idle),
        median(loaded),
        Math.max(...loaded),
        perSecond,
        errors,
      ]);
    } else rows.push([size, median(idle), Math.max(...idle), "–", "–", "–", "–"]);
    console.log(rows.at(-1)?.join("  "), "| renders", renders.at(-1)?.join("  "));
  }
  const times = [
    "stories",
    "idle: median, ms",
    "worst",
    "under load: median, ms",
    "worst",
    "requests/s meanwhile",
    "errors",
  ];
  return `${table(times, rows)}

Milliseconds from the save to the first answer that shows it, ${EDITS} edits each.

${table(["stories", "pages kept", "pages that show the edit", "pages rendered"], renders)}`;
}
