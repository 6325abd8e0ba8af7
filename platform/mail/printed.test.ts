import { simpleParser } from "mailparser";
import { expect, it } from "vitest";
import { printed } from "./printed.ts";

const OWN = {
  "https://unsubscribe.invalid/": `https://test.example/unsubscribe/u.${"0".repeat(64)}`,
  "https://preferences.invalid/": "https://test.example/preferences/p",
};

/** As a mail program reads it. */
async function read(body: string) {
  const head =
    "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
  return (await simpleParser(`${head}${body}`)).text;
}

const filled = (text: string) =>
  Object.entries(OWN).reduce((said, [word, link]) => said.replaceAll(word, link), text);

it.each([
  ["Nothing of anybody's own", "no word"],
  ["https://unsubscribe.invalid/", "a word alone"],
  [`${"x".repeat(70)}https://unsubscribe.invalid/ and https://preferences.invalid/`, "at the end of a line"],
  [
    "a https://unsubscribe.invalid/https://unsubscribe.invalid/ \nb",
    "twice, and a space before a line's end",
  ],
  [`<a href="https://preferences.invalid/">${"שלום ".repeat(60)}</a>`, "letters of several bytes"],
  ["constructor = toString", "names that every object has"],
])("%j: %s", async (text) => {
  const body = printed(text, OWN);
  expect((await read(body))?.trimEnd()).toBe(filled(text).trimEnd());
  expect(Math.max(...body.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(76);
});

it("fills in each reader's own", async () => {
  const text = "Good morning, NAME.";
  const bodies = await Promise.all(["Ada", "Bob"].map((name) => read(printed(text, { NAME: name }))));
  expect(bodies).toEqual(["Good morning, Ada.", "Good morning, Bob."]);
});
