import { mkdirSync, mkdtempSync, renameSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchFolder } from "./watch.ts";
import { watchEachFolder } from "./watch-each.ts";

let room: string;
let changed: Set<string>;
let gaps: number;
let lost: string[];
let end: (() => void) | undefined;

const listener = {
  onChange: (paths: string[]) => {
    for (const path of paths) changed.add(path);
  },
  onGap: () => {
    gaps++;
  },
  onLost: (reason: string) => {
    lost.push(reason);
  },
};

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), "stet-watch-"));
  changed = new Set();
  gaps = 0;
  lost = [];
});
afterEach(() => {
  end?.();
  end = undefined;
  rmSync(room, { recursive: true, force: true });
});

const at = (path: string) => join(room, path);
const make = (path: string) => mkdirSync(at(path), { recursive: true });
const save = (path: string) => writeFileSync(at(path), "x");

/** Waits until the files themselves were named, or folders that hold them: then all that is in these is compared. Returns all that was named. */
async function heardOf(...paths: string[]) {
  const isNamed = (path: string) =>
    [...changed].some((other) => path === other || path.startsWith(`${other}/`));
  await vi.waitFor(() => expect(gaps > 0 || paths.map(at).every(isNamed)).toBe(true), { timeout: 15_000 });
  const heard = [...changed];
  changed.clear();
  gaps = 0;
  return heard;
}

describe("a watched folder", () => {
  it("tells what is saved, also in folders within it", async () => {
    make("2026/11");
    end = await watchFolder(room, listener);
    for (const path of ["front.yaml", "2026/11/first.mdx"]) {
      save(path);
      await heardOf(path);
    }
  });

  it("tells what is saved in folders that were made in one go, also later", async () => {
    end = await watchFolder(room, listener);
    make("2026/11/23");
    save("2026/11/23/first.mdx");
    await heardOf("2026/11/23/first.mdx");
    for (const name of ["second", "third"]) {
      save(`2026/11/23/${name}.mdx`);
      await heardOf(`2026/11/23/${name}.mdx`);
    }
  });

  it("tells of what is moved in, and of what is saved there then, by its new name", async () => {
    make("old/day");
    save("old/day/a.mdx");
    end = await watchFolder(room, listener);
    renameSync(at("old"), at("new"));
    await heardOf("old/day/a.mdx", "new/day/a.mdx");
    save("new/day/b.mdx");
    const heard = await heardOf("new/day/b.mdx");
    expect(heard.filter((path) => path.startsWith(at("old")))).toEqual([]);
  });

  it("tells what is removed, and what a folder holds that took the place of a removed one", async () => {
    make("day");
    save("day/a.mdx");
    end = await watchFolder(room, listener);
    rmSync(at("day"), { recursive: true });
    make("day");
    await heardOf("day/a.mdx");
    save("day/b.mdx");
    await heardOf("day/b.mdx");
    rmSync(at("day/b.mdx"));
    await heardOf("day/b.mdx");
    expect(lost).toEqual([]);
  });
});

describe("where folders are watched one by one", () => {
  const refusing = (code: string, after: number) => {
    let left = after;
    return ((...args: Parameters<typeof watch>) => {
      if (left-- <= 0) throw Object.assign(new Error(code), { code });
      return watch(...args);
    }) as typeof watch;
  };

  it("says what to do when the system allows no more of them", async () => {
    make("a/b");
    await expect(watchEachFolder(room, listener, refusing("ENOSPC", 2))).rejects.toThrow(
      "raise fs.inotify.max_user_watches",
    );
  });

  it("says so too when that happens later", async () => {
    end = await watchEachFolder(room, listener, refusing("ENOSPC", 1));
    make("a");
    await vi.waitFor(() => expect(lost).toHaveLength(1), { timeout: 15_000 });
    expect(lost[0]).toContain("raise fs.inotify.max_user_watches");
  });

  it("has everything compared after a burst in which changes may have been dropped", async () => {
    end = await watchEachFolder(room, listener);
    for (let i = 0; i < 5_000; i++) save(`${i}.mdx`);
    await vi.waitFor(() => expect(gaps).toBe(1), { timeout: 15_000 });
  });
});
