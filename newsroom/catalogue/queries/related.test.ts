import { afterEach, beforeEach, expect, it } from "vitest";
import { type Edition, openEdition } from "../../fixtures/edition.ts";

let edition: Edition;
beforeEach(async () => {
  edition = await openEdition();
});
afterEach(() => edition.close());

const related = (most: number) => edition.catalogue.related("2017/03/01/lords", most);

it("the story that shares a topic comes first", () => {
  expect(related(1).map(({ id }) => id)).toEqual(["2017/03/01/bill"]);
});

it("where topic and section have too few, what was published near it fills the row, each story once", () => {
  const ids = related(3).map(({ id }) => id);
  const others = edition.catalogue.latest({}, 100).filter(({ id }) => id !== "2017/03/01/lords").length;
  expect(ids[0]).toBe("2017/03/01/bill");
  expect(new Set(ids).size).toBe(Math.min(3, others));
  expect(ids).not.toContain("2017/03/01/lords");
});
