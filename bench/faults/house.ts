import { serve } from "../../scripts/serve.ts";
import { archiveOf, copyOf } from "../archive.ts";
import { pathOf, retitle } from "../newsdesk.ts";
import { family } from "../process.ts";
import { until } from "../until.ts";
import { crowd, type Served } from "./crowd.ts";

const STORIES = 1_000;

/** A newspaper with readers, to which something is done. */
export async function openHouse(env: Record<string, string> = {}) {
  const content = copyOf(await archiveOf(STORIES));
  const stet = await serve({ STET_CONTENT: content.folder, ...env }, 120);
  const stories = content.stories.slice(0, 40).map((id) => ({ id, path: pathOf(content.folder, id) }));
  const paths = ["/", "/politics", ...stories.map(({ path }) => path)];
  // On a connection of its own each time, so that every process has its turn.
  const says = async (path: string, text: string) =>
    (await (await fetch(stet.origin + path, { headers: { connection: "close" } })).text()).includes(text);
  for (const path of [...paths, ...paths]) await says(path, "");
  let edits = 0;
  return {
    stet,
    paths,
    pid: stet.child.pid ?? 0,
    /** Processes that serve, where there are several. */
    workers: () => family(stet.child.pid ?? 0).slice(1),
    crowd: () => crowd(stet.origin, paths),
    /** Saves another headline; `seen` resolves with the milliseconds until that many answers in a row showed it. */
    edit(times = 1) {
      const story = stories[edits++ % stories.length] ?? { id: "", path: "/" };
      const title = `After edit ${edits} ${Math.random().toString(36).slice(2)}`;
      retitle(content.folder, story.id, title);
      let row = 0;
      const isSeen = async () => {
        row = (await says(story.path, title)) ? row + 1 : 0;
        return row >= times;
      };
      return { seen: (seconds = 30) => until(`${story.path} shows ${title}`, isSeen, seconds) };
    },
    async [Symbol.asyncDispose]() {
      await stet[Symbol.asyncDispose]();
      content[Symbol.dispose]();
    },
  };
}
export type House = Awaited<ReturnType<typeof openHouse>>;

/** What one round found. */
export type Outcome = Served & { what: string; seenAfter: number; note?: string };
