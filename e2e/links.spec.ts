import { expect, test } from "@playwright/test";

/** Every address of this site that a page names: links, pictures, scripts, feeds. */
function addresses(html: string, base: string): string[] {
  const found = [...html.matchAll(/\s(?:href|src|action|poster)="([^"]+)"/g)].map((match) => match[1] ?? "");
  // Variants are made on first need, which costs a core for a while: one of each set stands for all.
  const sets = [...html.matchAll(/\ssrcset="(\S+)/gi)].map((match) => match[1] ?? "");
  return [...found, ...sets]
    .map((address) => new URL(address.replaceAll("&amp;", "&"), base))
    .filter((url) => url.origin === new URL(base).origin)
    .map((url) => {
      url.hash = "";
      return url.href;
    });
}

test("every address that can be reached from the front page answers", async ({ request, baseURL }) => {
  test.setTimeout(240_000);
  const front = `${baseURL}/`;
  const seen = new Map<string, string>([[front, "the start"]]);
  const queue = [front];
  const broken: string[] = [];
  for (let url = queue.shift(); url; url = queue.shift()) {
    // A form's target takes POST only; asking for it is not following a link.
    if (new URL(url).pathname.startsWith("/api/")) continue;
    const answer = await request.get(url);
    if (!answer.ok()) broken.push(`${answer.status()} ${url} (named on ${seen.get(url)})`);
    if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
    const html = await answer.text();
    const fragments = [...html.matchAll(/\shref="#([^"]+)"/g)].map((match) => match[1] ?? "");
    for (const id of fragments) {
      if (!html.includes(` id="${id}"`)) broken.push(`#${id} is nowhere on ${url}`);
    }
    for (const next of addresses(html, url)) {
      if (seen.has(next)) continue;
      seen.set(next, url);
      queue.push(next);
    }
  }
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(100);
});
