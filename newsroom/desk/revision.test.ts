import { afterEach, beforeEach, expect, it } from "vitest";
import { type Edition, openEdition, story } from "../fixtures/edition.ts";

let edition: Edition;
beforeEach(async () => {
  edition = await openEdition();
});
afterEach(() => edition.close());

it("a revision is the moment of its change, so that a process knows how late it learned of it; two of one moment differ", async () => {
  const moment = "2017-03-02T15:00:00.000Z";
  await edition.at(moment);
  await edition.save("articles/2017/03/02/one.mdx", story({ title: "One" }));
  const first = edition.catalogue.revision();
  await edition.save("articles/2017/03/02/two.mdx", story({ title: "Two" }));
  expect(new Date(first).toISOString()).toBe(moment);
  expect(edition.catalogue.revision()).toBe(first + 1);
});
