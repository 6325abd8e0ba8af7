import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Edition, openEdition } from "../fixtures/edition.ts";
import { type Read, recordReads } from "./dependencies.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

let edition: Edition;
beforeEach(async () => {
  edition = await openEdition();
});
afterEach(() => edition.close());

it("lets go of an answer as soon as its page is made, whatever the page must remember of its questions", async () => {
  const { reads, answers } = ((): { reads: Read[]; answers: WeakRef<object>[] } => {
    const { result, reads } = recordReads(() => {
      const asked = [
        edition.catalogue.list({ section: "politics" }).stories,
        edition.catalogue.latest({}, 5),
        edition.catalogue.suggest("br", 5),
      ];
      return asked.map((answer) => new WeakRef(answer));
    });
    // A page keeps copies (server/page/bind.ts): what its questions were told stands from then on.
    return { reads: [...reads.values()].map((read) => ({ ...read })), answers: result };
  })();
  await new Promise(setImmediate);
  collectGarbage();
  expect(answers.map((answer) => answer.deref())).toEqual([undefined, undefined, undefined]);
  expect(reads.length).toBe(3);
});
