import { type APIRequestContext, expect, test } from "@playwright/test";
import { doorsOf, openRoom, type Room } from "./record-room.ts";

test.describe.configure({ mode: "serial" });
let room: Room;
test.beforeAll(async () => {
  room = await openRoom();
});
test.afterAll(() => room.close());

const PARAGRAPHS = ["It was red.", "It was large.", "It went away.", "Nobody saw it."];
const body = (...paragraphs: string[]) => paragraphs.join("\n\n");

/** What each door says. */
async function everything(request: APIRequestContext, id: string, versions: number) {
  const said: string[] = [];
  for (const path of doorsOf(id, versions)) {
    const answer = await request.get(room.origin + path);
    said.push(`${path} ${answer.status()} ${await answer.text()}`);
  }
  return said;
}

async function expectNotFound(request: APIRequestContext, words: string) {
  const query = `q=${encodeURIComponent(words)}`;
  expect(await (await request.get(`${room.origin}/search?${query}`)).text()).toContain("No story has");
  const suggested = await request.get(`${room.origin}/api/suggest?${query}`);
  expect(JSON.stringify(await suggested.json())).not.toContain("/politics/");
}

test("a reader who comes back is told what changed since, with links to the marks", async ({
  page,
  request,
}) => {
  const id = "2017/03/02/since-read";
  const address = `${room.origin}/politics/${id}`;
  room.write(id, { body: body(...PARAGRAPHS) });
  room.commit();
  await room.until(request, `/politics/${id}`, (text) => text.includes("version 1"));
  await page.goto(address);
  await expect(page.locator("since-read")).toBeHidden();
  const note = { kind: "correction" as const, title: "Blue", note: "It was never red." };
  const news = { kind: "update" as const, title: "It is back", note: "It came back." };
  room.write(id, {
    body: body("It was blue.", ...PARAGRAPHS.slice(1), "It came back in the evening.", "Nobody was hurt."),
    updated: "2017-03-02T11:00:00Z",
    changes: [
      { at: "2017-03-02T11:00:00Z", ...news },
      { at: "2017-03-02T10:00:00Z", ...note },
    ],
  });
  room.commit();
  await room.until(request, `/politics/${id}`, (text) => text.includes("version 2"));
  await page.reload();
  const line = page.locator("since-read");
  await expect(line).toHaveText("2 paragraphs new, 1 corrected since you read it.");
  await line.getByRole("link", { name: "1 corrected" }).click();
  await expect(page).toHaveURL(`${address}#mark-1`);
  await expect(page.locator("#mark-1")).toBeInViewport();
  await expect(page.locator("#mark-1")).toContainText("Corrected");
  await line.getByRole("link", { name: "2 paragraphs new" }).click();
  await expect(page.locator("#mark-5")).toBeInViewport();
  await page.goto(address);
  await expect(page.locator("since-read")).toBeHidden();
});

test("Memento: a story leads web archives to its versions, and a version says when it was", async ({
  request,
}) => {
  const story = `${room.origin}/politics/2017/03/02/since-read`;
  const links = (await request.get(story)).headers().link ?? "";
  expect(links).toContain(`<${story}/history/timegate>; rel="timegate"`);
  expect(links).toContain(`<${story}/history/timemap>; rel="timemap"; type="application/link-format"`);
  const gate = await request.get(`${story}/history/timegate`, {
    headers: { "Accept-Datetime": "Thu, 02 Mar 2017 10:30:00 GMT" },
    maxRedirects: 0,
  });
  expect(gate.status()).toBe(302);
  expect(gate.headers().vary?.toLowerCase()).toContain("accept-datetime");
  expect(gate.headers().location).toBe(`${story}/history/1`);
  expect(gate.headers().link).toContain(`<${story}>; rel="original"`);
  expect(gate.headers().link).toContain(`<${story}/history/timemap>; rel="timemap"`);
  expect(gate.headers()["memento-datetime"]).toBeUndefined();
  const version = await request.get(`${story}/history/1`);
  expect(version.headers()["memento-datetime"]).toBe("Thu, 02 Mar 2017 09:00:00 GMT");
  expect(version.headers().link).toContain(`<${story}>; rel="original"`);
  expect(version.headers().link).toContain(`<${story}/history/timegate>; rel="timegate"`);
  const text = await version.text();
  expect(text).toMatch(/<meta name="robots" content="noindex[^"]*"/);
  expect(text).toContain(`<link rel="canonical" href="${story}"`);
  const map = await request.get(`${story}/history/timemap`);
  expect(map.headers()["content-type"]).toContain("application/link-format");
  expect((await map.text()).match(/rel="[^"]*memento"; datetime="[^"]+GMT"/g)).toHaveLength(2);
  const wrong = await request.get(`${story}/history/timegate`, {
    headers: { "Accept-Datetime": "yesterday" },
  });
  expect(wrong.status()).toBe(400);
});

test("drafts, states under embargo and what was never valid appear by no door", async ({ request }) => {
  const id = "2017/03/02/secret-states";
  room.write(id, { status: "draft", title: "SECRETWORD", body: "SECRETWORD draft." });
  room.commit();
  room.at("2017-03-02T10:00:00Z");
  room.write(id, { published: "2017-03-02T12:00:00Z", title: "SECRETWORD", body: "SECRETWORD embargoed." });
  room.commit();
  room.write(id, { published: "2017-03-02T12:00:00Z", body: "SECRETWORD <Broken" });
  room.commit();
  room.at("2017-03-02T11:58:00Z");
  room.write(id, { published: "2017-03-02T12:00:00Z", title: "Open", body: "Ready for noon." });
  room.commit();
  room.at("2017-03-02T13:00:00Z");
  room.write(id, { published: "2017-03-02T12:00:00Z", title: "Open", body: "After lunch." });
  room.commit();
  room.write("2017/03/02/later", {
    published: "2099-01-01T00:00:00Z",
    title: "SECRETWORD",
    body: "SECRETWORD tomorrow.",
  });
  room.commit();
  await room.until(request, `/politics/${id}/history`, (text) => text.includes('id="v2"'));
  for (const said of [
    ...(await everything(request, id, 2)),
    ...(await everything(request, "2017/03/02/later", 1)),
  ])
    expect(said).not.toContain("SECRETWORD");
  await expectNotFound(request, "SECRETWORD");
});

test("a span that was redacted is nowhere, and what replaced it was never sealed as the text", async ({
  request,
}) => {
  const id = "2017/03/02/redacted-span";
  const before = { title: "What Jane Roe saw", body: "A witness, **Jane** Roe, spoke.\n\nIt rained." };
  room.write(id, before);
  room.commit();
  room.write(id, {
    ...before,
    body: "The witness Jane\nRoe spoke at length.\n\nIt rained.",
    updated: "2017-03-02T10:00:00Z",
    changes: [
      {
        at: "2017-03-02T10:00:00Z",
        kind: "correction",
        title: "Jane Roe",
        note: "Jane Roe spoke at length.",
      },
    ],
  });
  room.commit();
  await room.until(request, `/politics/${id}/history`, (text) => text.includes('id="v2"'));
  const cardOf = async () => {
    const text = await (await request.get(`${room.origin}/politics/${id}`)).text();
    return /<meta property="og:image" content="([^"]+)"/.exec(text)?.[1] ?? "";
  };
  const old = await cardOf();
  const oldBytes = await (await request.get(old)).body();
  const shown = await everything(request, id, 2);
  expect(shown.filter((said) => /Jane/.test(said)).length).toBeGreaterThan(10);
  room.redact(`- { story: ${id}, text: Jane Roe, at: 2017-03-04T09:00:00Z, reason: Privacy. }\n`);
  await room.until(request, `/politics/${id}`, (text) => !text.includes("Jane"));
  await room.until(request, `/politics/${id}/history`, (text) => !text.includes("Jane"));
  for (const said of await everything(request, id, 2)) expect(said).not.toMatch(/Jane|Roe/);
  await expectNotFound(request, "Jane Roe");
  const again = await request.get(old);
  expect(again.ok() && (await again.body()).equals(oldBytes)).toBe(false);
  const record = await (await request.get(`${room.origin}/politics/${id}/history.json`)).json();
  expect(record.versions).toMatchObject([
    { redacted: true, text: null },
    { redacted: true, text: null },
  ]);
});

for (const [how, withdraw] of [
  ["by its own file", (id: string) => room.write(id, { status: "withdrawn", title: "Gone GONEWORD" })],
  [
    "by redactions.yaml",
    (id: string) => room.redact(`- { story: ${id}, at: 2017-03-04T09:00:00Z, reason: By law. }\n`),
  ],
] as const) {
  test(`a story that was withdrawn ${how} answers 410 everywhere, and no list has it`, async ({
    request,
  }) => {
    const id = `2017/03/02/withdrawn-${how.replaceAll(/\W+/g, "-")}`;
    for (const said of ["One GONEWORD.", "Two GONEWORD."]) {
      room.write(id, { title: "Gone GONEWORD", body: said });
      room.commit();
    }
    await room.until(request, `/politics/${id}/history`, (text) => text.includes('id="v2"'));
    withdraw(id);
    room.commit();
    await room.until(request, `/politics/${id}`, (_, status) => status === 410);
    const own = doorsOf(id, 2).filter((path) => path.includes(id) && !path.startsWith("/oembed"));
    for (const path of [...own, `/politics/${id}/history/timegate`])
      expect(`${path} ${(await request.get(room.origin + path)).status()}`).toBe(`${path} 410`);
    for (const said of await everything(request, id, 2)) {
      expect(said).not.toMatch(/(?:One|Two) GONEWORD/);
      if (!said.startsWith(`/politics/${id}`)) expect(said).not.toContain("GONEWORD");
    }
    await expectNotFound(request, "GONEWORD");
  });
}
