import { asCopy, dropCopy, MADE, READ, savedStore } from "../device/copies.ts";
import { kept } from "../device/kept.ts";
import { paper } from "./paper.ts";
import { bound, SHELL } from "./stores.ts";

/** How long a reader waits for the network where there is a copy, in milliseconds. */
const PATIENCE = 3000;
const MOST_READ = 40;
const STALE = 3_600_000;

/** Pages that are about one reader, or about a question: no copy of them is ever made. */
const NEVER = /^\/(?:api|search|subscribe|confirm|preferences|unsubscribe|follow)(?:\/|$)/;

const path = (address: string) => new URL(address).pathname;
const later = (ms: number) => new Promise<undefined>((done) => setTimeout(done, ms));

/** Of what may be kept: a whole public page at its own address. */
const mayKeep = (address: string, answer: Response) =>
  answer.status === 200 &&
  !answer.redirected &&
  !new URL(address).search &&
  !NEVER.test(path(address)) &&
  (answer.headers.get("Content-Type") ?? "").startsWith("text/html") &&
  !/no-store|private/.test(answer.headers.get("Cache-Control") ?? "");

/** Takes note of what the newspaper answered: a page is kept, what was withdrawn is forgotten. */
async function note(address: string, answer: Response) {
  const read = await caches.open(READ);
  const at = path(address);
  if (answer.status === 404 || answer.status === 410) {
    await Promise.all([read.delete(at), dropCopy(at), kept.remove("saved", at)]);
  } else if (mayKeep(address, answer)) {
    const copy = asCopy(answer);
    const saved = savedStore(at);
    if (await caches.has(saved)) await (await caches.open(saved)).put(at, copy.clone());
    // Deleted first: its place is then the newest.
    await read.delete(at);
    await read.put(at, copy);
    await bound(read, MOST_READ);
  } else if (answer.redirected) {
    // It moved: nobody comes here any more, and a copy that is never renewed would keep the others from it.
    await read.delete(at);
  }
}

/** Looks at a page again, as after the news that it was corrected. */
export const lookAgain = async (address: string) =>
  note(address, await fetch(address, { cache: "no-cache" }));

/** With each visit the copy that was looked at longest ago is looked at again: nothing withdrawn or wrong stays for long. */
async function lookAtOldest() {
  const read = await caches.open(READ);
  const [oldest] = await read.keys();
  const copy = oldest && (await read.match(oldest));
  if (copy && Date.now() - Date.parse(copy.headers.get(MADE) ?? "") > STALE) await lookAgain(oldest.url);
}

async function fromNetwork(event: FetchEvent): Promise<Response> {
  const answer = (await event.preloadResponse) ?? (await fetch(event.request));
  const { url } = event.request;
  event.waitUntil(
    note(url, answer.clone())
      .then(lookAtOldest)
      .catch(() => {}),
  );
  return answer;
}

/** The copy of a page, if there is one, with a line above it that says what it is. */
async function copyOf(address: string): Promise<Response | undefined> {
  const url = new URL(address);
  if (url.searchParams.has("page") || NEVER.test(url.pathname)) return undefined;
  const copy = await caches.match(url.pathname);
  const made = copy?.headers.get(MADE);
  if (!copy || !made) return copy;
  const when = new Date(made).toLocaleString(paper.language, { dateStyle: "long", timeStyle: "short" });
  const line = `<p class="wrap cap" role="status"><b>${paper.words.savedCopy} <time datetime="${made}">${when}</time></b></p>`;
  return new Response((await copy.text()).replace("<main", `${line}<main`), { headers: copy.headers });
}

const offlinePage = async () =>
  (await (await caches.open(SHELL)).match(paper.shell[0] ?? "")) ?? Response.error();

/** The network's page; its copy where the network fails or dawdles; else the page that says so. */
export async function page(event: FetchEvent): Promise<Response> {
  const network = fromNetwork(event);
  event.waitUntil(network.catch(() => {}));
  const failed = network.catch(() => null);
  const first = await Promise.race([failed, later(PATIENCE)]);
  return first ?? (await copyOf(event.request.url)) ?? (await failed) ?? offlinePage();
}
