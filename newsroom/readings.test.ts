import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openReadings, type Readings } from "./readings.ts";

const HOUR = 3_600_000;
let folder: string;
let now: number;
let opened: Readings[];

const open = () => {
  const readings = openReadings(join(folder, "readings.db"), () => now);
  opened.push(readings);
  return readings;
};
const read = (readings: Readings, id: string, times: number) => {
  for (let i = 0; i < times; i++) readings.count(id);
  readings.flush();
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-readings-"));
  now = Date.parse("2017-03-02T12:00:00Z");
  opened = [];
});
afterEach(() => {
  for (const readings of opened) readings.close();
  rmSync(folder, { recursive: true });
});

describe("the most read", () => {
  it("are those that were read most, most first", () => {
    const readings = open();
    read(readings, "b", 2);
    read(readings, "a", 3);
    read(readings, "c", 1);
    expect(readings.top(2)).toEqual(["a", "b"]);
  });

  it("nobody, before anything is read", () => {
    expect(open().top(5)).toEqual([]);
  });

  it("weigh less the longer ago it was: half in twelve hours", () => {
    const readings = open();
    read(readings, "morning", 100);
    now += 12 * HOUR;
    read(readings, "evening", 51);
    expect(readings.top(2)).toEqual(["evening", "morning"]);
    read(readings, "morning", 2);
    expect(readings.top(2)).toEqual(["morning", "evening"]);
  });

  it("are forgotten after 48 hours", () => {
    const readings = open();
    read(readings, "a", 1000);
    now += 48 * HOUR + 1;
    expect(readings.top(5)).toEqual([]);
  });

  it("are kept when the server starts again, and counted by several processes together", () => {
    const first = open();
    const second = open();
    read(first, "a", 3);
    read(second, "a", 3);
    read(second, "b", 5);
    expect(first.top(2)).toEqual(["a", "b"]);
    for (const readings of opened.splice(0)) readings.close();
    expect(open().top(2)).toEqual(["a", "b"]);
  });

  it("holds no more in memory than a bounded number of stories", () => {
    const readings = open();
    for (let i = 0; i < 10_050; i++) readings.count(`story-${i}`);
    readings.flush();
    expect(readings.top(20_000)).toHaveLength(10_000);
  });
});

it("what cannot be written stays counted until it can", () => {
  const readings = open();
  const other = new Database(join(folder, "readings.db"));
  other.exec("CREATE TRIGGER full BEFORE INSERT ON readings BEGIN SELECT RAISE(ABORT, 'disk is full'); END");
  read(readings, "a", 1);
  expect(readings.top(1)).toEqual([]);
  other.exec("DROP TRIGGER full");
  other.close();
  readings.flush();
  expect(readings.top(1)).toEqual(["a"]);
});
