import { describe, expect, it } from "vitest";
import { dayStart, next, quietUntil } from "./calendar.ts";
import { dueIssue } from "./letters/schedule.ts";
import { newspaper } from "./testing/paper.ts";

const at = (instant: string) => Date.parse(instant);
const iso = (moment: number | undefined) => moment && new Date(moment).toISOString();
const LONDON = "Europe/London";

describe("times of the newspaper", () => {
  it.each([
    ["2026-11-23T12:00:00Z", "17:00", undefined, "2026-11-23T17:00:00.000Z"],
    ["2026-11-23T17:00:00Z", "17:00", undefined, "2026-11-24T17:00:00.000Z"],
    ["2026-11-23T12:00:00Z", "17:00", 6, "2026-11-28T17:00:00.000Z"],
    // The clocks go forward on 29 March 2026, back on 25 October.
    ["2026-03-28T18:00:00Z", "17:00", undefined, "2026-03-29T16:00:00.000Z"],
    ["2026-10-24T17:00:00Z", "17:00", undefined, "2026-10-25T17:00:00.000Z"],
  ])("after %s it is next %s (weekday %s) at %s", (now, time, weekday, expected) => {
    expect(iso(next(at(now), LONDON, time, weekday))).toBe(expected);
  });

  it.each([
    ["2026-11-23T21:59:59Z", undefined],
    ["2026-11-23T22:00:00Z", "2026-11-24T06:30:00.000Z"],
    ["2026-11-24T06:29:00Z", "2026-11-24T06:30:00.000Z"],
    ["2026-11-24T06:30:00Z", undefined],
  ])("at %s it is quiet until %s", (now, until) => {
    expect(iso(quietUntil(at(now), LONDON, { from: "22:00", until: "06:30" }))).toBe(until);
  });

  it.each([
    // The hour from 01:00 to 02:00 is not there on 29 March 2026, and there twice on 25 October.
    ["2026-03-29T00:30:00Z", "2026-03-29T05:30:00.000Z"],
    ["2026-10-24T23:30:00Z", "2026-10-25T06:30:00.000Z"],
  ])("in the night in which the clocks change, at %s, it is quiet until %s", (now, until) => {
    expect(iso(quietUntil(at(now), LONDON, { from: "22:00", until: "06:30" }))).toBe(until);
  });

  it("takes a time that the clocks leap over as the moment after", () => {
    expect(iso(next(at("2026-03-29T00:00:00Z"), LONDON, "01:30"))).toBe("2026-03-29T01:30:00.000Z");
  });

  it("is never quiet between equal times", () => {
    expect(quietUntil(at("2026-11-23T22:00:00Z"), LONDON, { from: "00:00", until: "00:00" })).toBeUndefined();
  });

  it("begins its day where it is", () => {
    expect(iso(dayStart(at("2026-07-01T22:30:00Z"), "Asia/Jerusalem"))).toBe("2026-07-01T21:00:00.000Z");
  });
});

describe("a weekday's letter at 07:00", () => {
  const [morning, breaking] = newspaper.newsletters;
  if (!morning || !breaking) throw new Error("the test's newspaper has two letters");

  it.each([
    ["2026-11-23T06:59:00Z", undefined],
    ["2026-11-23T07:00:00Z", "letter:morning:2026-11-23"],
    ["2026-11-23T12:59:00Z", "letter:morning:2026-11-23"],
    ["2026-11-23T13:01:00Z", undefined],
    ["2026-11-28T07:00:00Z", undefined],
  ])("at %s: %s", (now, id) => expect(dueIssue(morning, LONDON, at(now))?.id).toBe(id));

  it.each([
    // The clocks went forward on Sunday, 29 March 2026, back on 25 October: Friday at seven is Friday at seven.
    ["2026-03-30T06:00:00Z", "2026-03-27T07:00:00.000Z"],
    ["2026-10-26T07:00:00Z", "2026-10-23T06:00:00.000Z"],
    ["2026-11-24T07:00:00Z", "2026-11-23T07:00:00.000Z"],
  ])("made at %s, it begins where the one before ended, at %s", (now, since) => {
    expect(iso(dueIssue(morning, LONDON, at(now))?.since)).toBe(since);
  });

  it("of the evening is made after midnight, should no server have run at its time", () => {
    const evening = { ...morning, at: "22:00" };
    const due = (now: string) => dueIssue(evening, LONDON, at(now))?.id;
    expect(due("2026-11-28T03:00:00Z")).toBe("letter:morning:2026-11-27");
    expect(due("2026-11-29T03:00:00Z")).toBeUndefined();
  });

  it("is not how breaking news goes out", () => {
    expect(dueIssue(breaking, LONDON, at("2026-11-23T07:00:00Z"))).toBeUndefined();
  });
});
