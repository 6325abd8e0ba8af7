import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { serve } from "../../scripts/serve.ts";
import { archiveOf, copyOf } from "../archive.ts";
import { sendBadRequest } from "../bad-requests.ts";
import { figure, quantile, table } from "../figures.ts";
import { pathOf, retitle } from "../newsdesk.ts";
import { residentMegabytes } from "../process.ts";
import { reader } from "../reader.ts";

const STORIES = 2_000;
const READERS = 8;
const EDITED = 40;
/** Milliseconds after a save from which on a page that does not show it counts as stale. */
const ALLOWED = 300;
const BAD_SHARE = 0.05;
/** Milliseconds between two looks at memory and disk. */
const WATCHED_EVERY = 5_000;

/** What a story must say, and since when; the title before may be seen for `ALLOWED` milliseconds more. */
type Truth = { title: string; edit: number; since: number };
/** Headlines of the soak wherever they stand: on a front, in a list, beside another story. */
const HEADLINE = /Title (\d+) of the soak/g;
const LISTS = ["/", "/politics", "/world", "/archive", "/feed.xml"];

const megabytesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).reduce(
    (sum, file) => sum + (statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0) / 1e6,
    0,
  );

/** Mixed traffic, an edit every second and bad requests, watched by a checker that knows what each page must say. */
export async function soakSuite({ minutes }: { minutes: number }): Promise<string> {
  using content = copyOf(await archiveOf(STORIES));
  await using stet = await serve({ STET_CONTENT: content.folder });
  const port = Number(new URL(stet.origin).port);
  const pid = stet.child.pid ?? 0;
  const paths = content.stories.map((id) => pathOf(content.folder, id));
  const edited = content.stories.slice(0, EDITED);
  const truths = new Map<string, Truth>();
  /** When another headline took the place of the one of this edit. */
  const replaced = new Map<number, number>();
  const lags: number[] = [];
  const memory: number[] = [];
  const disk: number[] = [];
  let requests = 0;
  let bad = 0;
  let failures = 0;
  let stale = 0;
  let edits = 0;
  const end = Date.now() + minutes * 60_000;
  const going = () => Date.now() < end;

  async function edit() {
    while (going()) {
      const id = edited[edits % EDITED] ?? "";
      const title = `Title ${++edits} of the soak`;
      const path = pathOf(content.folder, id);
      retitle(content.folder, id, title);
      const since = Date.now();
      const before = truths.get(path);
      if (before) replaced.set(before.edit, since);
      truths.set(path, { title, edit: edits, since });
      using client = reader(stet.origin);
      const began = performance.now();
      while (going() && !(await client.get(path)).body.includes(title) && performance.now() - began < 5_000)
        await pause(5);
      lags.push(performance.now() - began);
      await pause(Math.max(0, 1_000 - (performance.now() - began)));
    }
  }

  async function read() {
    using client = reader(stet.origin);
    while (going()) {
      if (Math.random() < BAD_SHARE) {
        bad++;
        failures += (await sendBadRequest(port)).filter((status) => status >= 500).length;
        continue;
      }
      // A Zipf-like choice: most readers read what is new.
      const path =
        Math.random() < 0.3
          ? (LISTS[Math.floor(LISTS.length * Math.random())] ?? "/")
          : (paths[Math.floor(paths.length * Math.random() ** 4)] ?? "/");
      const truth = truths.get(path);
      const asked = Date.now();
      const { status, body } = await client.get(path);
      requests++;
      if (status !== 200) failures++;
      const isOld = (edit: number) => asked - (replaced.get(edit) ?? Infinity) > ALLOWED;
      if ([...body.matchAll(HEADLINE)].some(([, edit]) => isOld(Number(edit)))) stale++;
      else if (
        truth &&
        truth === truths.get(path) &&
        asked - truth.since > ALLOWED &&
        !body.includes(truth.title)
      )
        stale++;
    }
  }

  async function watch() {
    while (going()) {
      memory.push(residentMegabytes(pid));
      disk.push(megabytesIn(stet.dataDir));
      await pause(WATCHED_EVERY);
    }
  }

  await Promise.all([edit(), watch(), ...Array.from({ length: READERS }, read)]);
  const aMinute = 60_000 / WATCHED_EVERY;
  const byMinute = Array.from({ length: Math.ceil(memory.length / aMinute) }, (_, i) =>
    figure(Math.max(...memory.slice(i * aMinute, (i + 1) * aMinute))),
  );
  const most = (values: readonly number[]) => (values.length === 0 ? Number.NaN : Math.max(...values));
  return `${table(
    [
      "minutes",
      "requests",
      "bad requests",
      "failures",
      "edits",
      "stale pages",
      "save to fresh: median, ms",
      "99 %",
      "worst",
    ],
    [[minutes, requests, bad, failures, edits, stale, quantile(lags, 0.5), quantile(lags, 0.99), most(lags)]],
  )}

Resident memory, at most in each minute: ${byMinute.join(", ")} MB; data folder ${figure(disk[0] ?? 0)} MB at the start, ${figure(disk.at(-1) ?? 0)} MB at the end. An answer that shows a former headline anywhere, its own or in a list, to a request made ${ALLOWED} ms or more after the save would count as stale; a 5xx, or a page of the newspaper without a 200, as a failure.`;
}
