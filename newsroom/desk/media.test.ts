import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Edition, openEdition, story } from "../fixtures/edition.ts";

const NEW = "articles/2017/03/02/new.mdx";
const LORDS_ID = "2017/03/01/lords";

let edition: Edition;
beforeEach(async () => {
  edition = await openEdition();
});
afterEach(() => edition.close());

describe("pictures", () => {
  it("carry their measure and hash in cards and bodies", async () => {
    await edition.save(NEW, story({}, 'A.\n\n<Figure src="media/oath.svg" alt="A" credit="C" />\n'));
    const figure = edition.catalogue.story("2017/03/02/new")?.body.children[1];
    const { hash, width, height } = edition.catalogue.card(LORDS_ID)?.picture ?? {};
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(figure).toMatchObject({ properties: { hash, width, height } });
  });

  it("that come late mend the stories that wait for them", async () => {
    await edition.save(NEW, story({ title: "Waits", lead: "{ src: media/late.svg, alt: A, credit: C }" }));
    expect(edition.titles()).not.toContain("Waits");
    await edition.save("media/late.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>');
    expect(edition.titles()).toContain("Waits");
    expect(edition.catalogue.errors()).toEqual([]);
  });

  it("that are replaced change the stories that show them", async () => {
    const before = edition.catalogue.card(LORDS_ID)?.picture?.hash;
    await edition.save("media/oath.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>');
    const { hash, width } = edition.catalogue.card(LORDS_ID)?.picture ?? {};
    expect(width).toBe(30);
    expect(hash).not.toBe(before);
  });

  it("that cannot be read are errors", async () => {
    const jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    const bomb = Buffer.from(
      await sharp({ create: { width: 10, height: 10, channels: 3, background: "red" } })
        .png()
        .toBuffer(),
    );
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    await edition.save("media/cut.jpg", jpeg.subarray(0, jpeg.length / 2));
    await edition.save("media/text.png", "this is no picture");
    await edition.save("media/bomb.png", bomb);
    await edition.save(
      "media/bomb.svg",
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
    );
    await edition.save("media/live.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    await edition.save("media/notes.docx", "no picture");
    expect(edition.messages()).toEqual([
      expect.stringMatching(/^media\/bomb\.png: .*(pixels|read)/),
      expect.stringMatching(/^media\/bomb\.svg: declares entities/),
      expect.stringMatching(/^media\/cut\.jpg: is cut off/),
      expect.stringMatching(/^media\/live\.svg: has script/),
      expect.stringMatching(/^media\/notes\.docx: is of no kind/),
      expect.stringMatching(/^media\/text\.png: cannot be read/),
    ]);
  });
});
