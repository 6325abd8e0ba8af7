import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Edition, openEdition } from "../fixtures/edition.ts";
import { recordReads } from "./dependencies.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

let edition: Edition;
beforeEach(async () => {
  edition = await openEdition();
});
afterEach(() => edition.close());

it("lets go of an answer as soon as its page is made, whatever the page must remember of its questions", async () => {
  const { reads, answers } = ((): { reads: unknown; answers: WeakRef<object>[] } => {
    const { result, reads } = recordReads(() => [
      new WeakRef(edition.catalogue.list({ section: "politics" })),
      new WeakRef(edition.catalogue.latest({}, 5)),
    ]);
    return { reads, answers: result };
  })();
  await new Promise(setImmediate);
  collectGarbage();
  expect(answers.map((answer) => answer.deref())).toEqual([undefined, undefined]);
  expect(reads).toHaveProperty("size", 2);
});
