import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { site, storyOf } from "#components/fixtures/paper.ts";
import type { Change } from "#newsroom/schema/article.ts";
import { Revision } from "./Revision.tsx";

const at = "2017-03-02T22:45:00.000Z";
const inks = (kind: Change["kind"]) =>
  [...revised(kind).matchAll(/<(?:ins|del) class="[^"]*?(blue|red)/g)].map(([, ink]) => ink);

const revised = (kind: Change["kind"]) =>
  renderToStaticMarkup(
    <Revision
      revision={{
        number: 2,
        at,
        signed: false,
        words: 1,
        changes: [{ at, kind, title: "T", note: "N." }],
        hunks: [
          { kind: "source", pieces: [{ text: "A new source, 2017-03-02", mark: "added" }] },
          {
            kind: "paragraph",
            pieces: [
              { text: "old", mark: "removed" },
              { text: "new", mark: "added" },
            ],
          },
        ],
      }}
      story={storyOf("a")}
      calendar={site.calendar}
      messages={site.messages}
      isBeginning={false}
    />,
  );

test("red is for what was wrong: a correction's passages, and words that were replaced", () => {
  expect(inks("correction")).toEqual(["red", "red", "red"]);
});

test("what is wholly new where nothing was wrong is blue", () => {
  expect(inks("wording")).toEqual(["blue", "red", "red"]);
  expect(inks("update")).toEqual(["blue", "blue", "blue"]);
});

test("a source's day is written as on the story", () => {
  expect(revised("update")).toContain("A new source, 2\u00a0March\u00a02017");
});
