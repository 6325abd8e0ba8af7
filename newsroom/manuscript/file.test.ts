import { mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { readTextFile } from "./file.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-file-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void vi.useRealTimers());

function file(name: string, content: string | Buffer, savedSecondsAgo = 0): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  const time = Date.now() / 1000 - savedSecondsAgo;
  utimesSync(path, time, time);
  return path;
}

describe("a text file", () => {
  it("is read with its line ends as line feeds, and without a byte order mark", () => {
    expect(readTextFile(file("a", "\ufeffone\r\ntwo\n"))).toMatchObject({
      ok: true,
      value: { text: "one\ntwo\n" },
    });
  });

  it("is read without control characters, which come along when text is pasted", () => {
    expect(readTextFile(file("e", "a\u0001 ta\tb\u000b\u007f\u0085\ufffe\n"))).toMatchObject({
      value: { text: "a ta\tb\n" },
    });
  });

  it("that is not UTF-8 is refused where it is not", () => {
    const bytes = Buffer.concat([Buffer.from("one\nתו\ufffd "), Buffer.from([0xe9]), Buffer.from(" four\n")]);
    expect(readTextFile(file("b", bytes))).toEqual({
      ok: false,
      problems: [{ line: 2, column: 5, message: expect.stringContaining("not UTF-8") }],
    });
  });

  it("of ten megabytes is refused unread", () => {
    expect(readTextFile(file("c", Buffer.alloc(10_000_000, 65)))).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining("10.0 MB") }],
    });
  });

  it("is not read through a symbolic link", () => {
    symlinkSync("/etc/passwd", join(folder, "d"));
    expect(readTextFile(join(folder, "d"))).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining("symbolic link") }],
    });
  });

  it("that is a folder is refused", () => {
    expect(readTextFile(folder)).toMatchObject({ ok: false });
  });

  it("that is gone is nothing", () => {
    expect(readTextFile(join(folder, "nowhere"))).toBeUndefined();
  });

  it("that ends within a line may be half-written while it is new", () => {
    vi.setSystemTime(Date.now());
    expect(readTextFile(file("e", "one\ntw"))).toBe("busy");
    expect(readTextFile(file("e", ""))).toBe("busy");
    expect(readTextFile(file("e", "one\ntw", 60))).toMatchObject({ ok: true });
  });
});
