import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Card } from "#syndication/cards/card.ts";
import { Cards } from "./cards.ts";
import { cut } from "./cut.ts";
import { drawCard } from "./draw.ts";
import { fitParagraph } from "./paragraph.ts";
import { displayFaces, setterOf } from "./type.ts";

/** Red on the left, blue on the right. */
const HALVES = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" width="1600" height="900"><rect width="1600" height="900" fill="#0000ff"/><rect width="800" height="900" fill="#ff0000"/></svg>',
);
const HASH = createHash("sha256").update(HALVES).digest("hex").slice(0, 16);
const CARD: Card = {
  headline: "A headline",
  label: "Politics",
  direction: "ltr",
  language: "en",
  wordmark: { plain: "The Morning ", dotted: "Proof" },
  colours: { paper: "#fefefc", galley: "#f1f2ed", ink: "#16181b", secondary: "#4b5056", rule: "#cdd0ca" },
  art: { hash: HASH, focus: [0, 50] },
};
const art = { original: HALVES, credit: { credit: "Somebody & co" } };
const middle = async (picture: Buffer, left: number) =>
  [...(await sharp(picture).extract({ left, top: 300, width: 1, height: 1 }).raw().toBuffer())].map((value) =>
    Math.round(value / 128),
  );

describe("a card", () => {
  it.each([
    ["a plain headline", CARD],
    ["none of art", { ...CARD, art: undefined }],
    ["Hebrew", { ...CARD, direction: "rtl" as const, headline: "האות שבה נקרא העיתון העברי, 2017 Proof" }],
    ["300 hostile characters", { ...CARD, headline: `]]> </script> 🧨 ${"x".repeat(280)}` }],
    ["no character that a face has", { ...CARD, headline: "🧨👩‍🚀" }],
  ])("with %s is a JPEG of 1200 by 630 that networks take", async (_, card) => {
    const picture = await drawCard(card, card.art && art);
    const { format, width, height } = await sharp(picture).metadata();
    expect({ format, width, height }).toEqual({ format: "jpeg", width: 1200, height: 630 });
    expect(picture.length).toBeLessThan(300_000);
  });

  it("keeps within 300 KB whatever its art is", async () => {
    const size = { width: 1600, height: 900 };
    const noise = randomBytes(size.width * size.height * 3);
    const original = await sharp(noise, { raw: { ...size, channels: 3 } })
      .png()
      .toBuffer();
    const picture = await drawCard(CARD, { original, credit: { credit: "Somebody" } });
    expect(picture.length).toBeLessThanOrEqual(300_000);
    expect(await sharp(picture).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
  });

  it("has its art on the far side of the words, around the focus point, and its credit inside", async () => {
    const picture = await drawCard(CARD, art);
    expect(await middle(picture, 900)).toEqual([2, 0, 0]);
    const mirrored = await drawCard(
      { ...CARD, direction: "rtl", art: { hash: HASH, focus: [100, 50] } },
      art,
    );
    expect(await middle(mirrored, 300)).toEqual([0, 0, 2]);
    expect((await sharp(picture).metadata()).xmpAsString).toContain("Somebody &amp; co");
  });
});

it("cuts every shape to its size and keeps the focus point in it", async () => {
  for (const [width, height] of [
    [1200, 675],
    [1200, 900],
    [1200, 1200],
  ] as const) {
    const cutOut = await (await cut(HALVES, { width, height }, [100, 50])).jpeg().toBuffer();
    expect(await sharp(cutOut).metadata()).toMatchObject({ width, height });
    expect(await middle(cutOut, width - 5)).toEqual([0, 0, 2]);
  }
});

const setter = setterOf(await displayFaces());

describe("a headline", () => {
  const box = { width: 458, height: 400 };

  it("takes the largest size in which it fits", () => {
    expect(fitParagraph("Brexit", [96, 60, 40], box, setter)).toMatchObject({ size: 96, lines: ["Brexit"] });
    const long = fitParagraph(
      "Sessions under pressure to quit over two talks he did not disclose",
      [96, 60, 40],
      box,
      setter,
    );
    expect(long.size).toBe(60);
    expect(long.lines.join(" ")).toBe("Sessions under pressure to quit over two talks he did not disclose");
    for (const line of long.lines) expect(setter.width(line, long.size)).toBeLessThanOrEqual(box.width);
  });

  it("ends in an ellipsis where no size is small enough", () => {
    const { lines } = fitParagraph("many words ".repeat(80).trim(), [40], box, setter);
    expect(lines.length * 45).toBeLessThanOrEqual(box.height);
    expect(lines.at(-1)).toMatch(/…$/);
  });
});

describe("the address of a card", () => {
  const room = mkdtempSync(join(tmpdir(), "stet-cards-"));
  let section = "Politics";
  const picture = {
    src: "media/halves.svg",
    hash: HASH,
    bytes: HALVES.length,
    size: { width: 1600, height: 900 },
  };
  const { colours, wordmark } = CARD;
  const inks = Object.fromEntries(
    Object.entries(colours).map(([name, light]) => [name, { light, dark: light }]),
  );
  const catalogue = {
    newspaper: () => ({ name: "Paper", language: "en", wordmark, colours: inks }),
    section: (slug: string) => (slug === "politics" ? { slug, title: section } : undefined),
    topic: (slug: string) => (slug === "brexit" ? { slug, title: "Brexit" } : undefined),
    latest: () => [{ picture: { ...picture, width: 1600, height: 900 } }],
    mediaByHash: (hash: string) => (hash === HASH ? picture : undefined),
  } as unknown as Catalogue;
  const cards = new Cards({
    contentDir: room,
    dataDir: room,
    siteUrl: "https://news.example",
    catalogue,
    log() {},
  });
  const server = createServer((request, response) => void cards.answer(request.url ?? "", request, response));
  let origin = "";
  const get = (path: string) => fetch(origin + path, { redirect: "manual" });

  beforeAll(async () => {
    mkdirSync(join(room, "media"));
    writeFileSync(join(room, "media/halves.svg"), HALVES);
    await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(room, { recursive: true });
  });

  it("leads from any hash to the present card, which is drawn once and kept for ever", async () => {
    const moved = await get("/cards/0000000000000000/section/politics.jpg");
    expect(moved.status).toBe(302);
    const path = moved.headers.get("location") ?? "";
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(answer.headers.get("cache-control")).toContain("immutable");
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect(readdirSync(join(room, "cards"))).toEqual([`${path.split("/")[2]}-section-politics.jpg`]);

    section = "Power";
    expect(Buffer.from(await (await get(path)).arrayBuffer())).toEqual(bytes);
    const next = await get("/cards/0000000000000000/section/politics.jpg");
    expect(next.headers.get("location")).not.toBe(path);
  });

  it("shows no other page's card, which may hold words that had to go there", async () => {
    const politics =
      (await get("/cards/0000000000000000/section/politics.jpg")).headers.get("location") ?? "";
    expect((await get(politics)).status).toBe(200);
    const answer = await get(politics.replace("section/politics", "topic/brexit"));
    expect([answer.status, answer.headers.get("location")]).toEqual([302, expect.stringContaining("brexit")]);
  });

  it("gives the shapes of a picture", async () => {
    const answer = await get(`/cards/crop/${HASH}/1x1-0-50.jpg`);
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 1200 });
  });

  it.each([
    "/cards/crop/0000000000000000/1x1-0-50.jpg",
    `/cards/crop/${HASH}/2x1-0-50.jpg`,
    "/cards/0000000000000000/section/nothing.jpg",
    "/cards/x",
  ])("has nothing at %s", async (path) => expect((await get(path)).status).toBe(404));
});
