import { expect, test } from "vitest";
import { archiveDate, periodName } from "./archiveDate.ts";

const calendar = { language: "en-GB", timeZone: "Europe/London" };

test("a year, a month and a day are dates; nothing is the whole archive", () => {
  expect([[], ["2017"], ["2017", "03"], ["2017", "03", "02"]].map(archiveDate)).toEqual([
    "",
    "2017",
    "2017-03",
    "2017-03-02",
  ]);
});

test("what is no date is not found", () => {
  const wrong = [
    ["17"],
    ["2017", "13"],
    ["2017", "3"],
    ["2017", "02", "30"],
    ["2017", "03", "02", "x"],
    ["about"],
  ];
  expect(wrong.map(archiveDate)).toEqual(wrong.map(() => undefined));
});

test("a period has a name", () => {
  expect(periodName(calendar, "2017")).toBe("2017");
  expect(periodName(calendar, "2017-03")).toBe("March 2017");
  expect(periodName(calendar, "2017-03-02")).toBe("Thursday 2 March 2017");
});
