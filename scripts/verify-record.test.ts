import { describe, expect, it } from "vitest";
import { digestOf, seal } from "#newsroom/record/chain.ts";
import { type PublicRecord, verify } from "./verify-record.ts";

function soundRecord(): PublicRecord {
  let previous: string | null = null;
  const versions = ["It was red.", "It was blue.", "It was blue and large."].map((words, i) => {
    const text = [{ kind: "paragraph" as const, text: words }];
    const changes =
      i === 0
        ? []
        : [{ at: `2017-03-02T1${i}:00:00.000Z`, kind: "update", title: "More", note: "More is known." }];
    const link = {
      number: i + 1,
      at: `2017-03-02T1${i}:00:00.000Z`,
      commit: String(i).repeat(40),
      changes,
      digest: digestOf(text),
      previous,
    };
    previous = seal(link);
    return { ...link, blob: "b".repeat(40), redacted: false, text, hash: previous };
  });
  return { form: "stet-record-1", story: "https://proof.example/politics/2017/03/02/story", versions };
}
type Tamper = (versions: PublicRecord["versions"]) => unknown;
const second = (versions: PublicRecord["versions"]) => versions[1] as PublicRecord["versions"][number];

describe("the independent check of a record", () => {
  it("finds what the newsroom sealed to be sound", () => {
    expect(verify(soundRecord())).toMatchObject({ sound: true });
  });

  it.each<[string, Tamper]>([
    [
      "another text",
      (versions) => Object.assign(second(versions), { text: [{ kind: "paragraph", text: "It was green." }] }),
    ],
    [
      "a text with its digest",
      (versions) => {
        const text = [{ kind: "paragraph" as const, text: "It was green." }];
        Object.assign(second(versions), { text, digest: digestOf(text) });
      },
    ],
    ["another time", (versions) => Object.assign(second(versions), { at: "2017-03-02T09:00:00.000Z" })],
    ["another note", (versions) => Object.assign(second(versions), { changes: [] })],
    ["a version taken out", (versions) => versions.splice(1, 1)],
    [
      "a version sealed anew, alone",
      (versions) => {
        const version = second(versions);
        version.changes = [];
        version.hash = seal({ ...version, commit: version.commit ?? undefined });
      },
    ],
  ])("finds %s", (_, tamper) => {
    const record = soundRecord();
    tamper(record.versions);
    expect(verify(record).sound).toBe(false);
  });

  it("accepts a redacted version by its link", () => {
    const record = soundRecord();
    Object.assign(second(record.versions), { redacted: true, text: null, changes: [] });
    expect(verify(record).sound).toBe(true);
  });
});
