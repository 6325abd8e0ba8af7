import { describe, expect, it } from "vitest";
import { mementoLinks, timeMap, versionAt } from "./memento.ts";

const version = (number: number, at: string) => ({ number, at, signed: false, changes: [], words: 10 });
const VERSIONS = [version(2, "2017-03-02T11:05:00.000Z"), version(1, "2017-03-02T09:20:00.000Z")];
const [ORIGIN, STORY] = ["https://proof.example", "/politics/2017/03/02/story"];

describe("Memento (RFC 7089)", () => {
  it("lists every version in a TimeMap", () => {
    expect(timeMap(ORIGIN, STORY, VERSIONS)).toBe(
      [
        '<https://proof.example/politics/2017/03/02/story>; rel="original"',
        '<https://proof.example/politics/2017/03/02/story/history/timegate>; rel="timegate"',
        '<https://proof.example/politics/2017/03/02/story/history/timemap>; rel="self"; type="application/link-format"; from="Thu, 02 Mar 2017 09:20:00 GMT"; until="Thu, 02 Mar 2017 11:05:00 GMT"',
        '<https://proof.example/politics/2017/03/02/story/history/1>; rel="first memento"; datetime="Thu, 02 Mar 2017 09:20:00 GMT"',
        '<https://proof.example/politics/2017/03/02/story/history/2>; rel="last memento"; datetime="Thu, 02 Mar 2017 11:05:00 GMT"\n',
      ].join(",\n"),
    );
    expect(mementoLinks(ORIGIN, STORY)).toContain('/history/timemap>; rel="timemap"');
  });

  it.each([
    ["Thu, 02 Mar 2017 10:00:00 GMT", 1],
    ["Thu, 02 Mar 2017 11:05:00 GMT", 2],
    ["Thu, 01 Jan 2015 00:00:00 GMT", 1],
    ["Thu, 01 Jan 2026 00:00:00 GMT", 2],
    [null, 2],
    ["yesterday", undefined],
  ])("at %s stood version %s", (time, number) => {
    expect(versionAt(VERSIONS, time)?.number).toBe(number);
  });
});
