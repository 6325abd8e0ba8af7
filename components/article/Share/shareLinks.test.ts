import { expect, test } from "vitest";
import { en } from "#messages/en.ts";
import { mailto, networks } from "./shareLinks.ts";

const hostile = {
  title: 'Profit & loss: 50% of "A+B" = what? #1 שלום 🗞',
  url: "https://proof.example/business/2017/03/02/profit?x=1&y=2",
  newspaper: "The Morning Proof",
};

test("the mail carries headline and address as they are, whatever they hold", () => {
  const address = new URL(mailto(hostile, en));
  expect(address.protocol).toBe("mailto:");
  expect(address.searchParams.get("subject")).toBe(hostile.title);
  expect(address.searchParams.get("body")).toBe(
    `${hostile.title}\r\n${hostile.url}\r\n\r\nThe Morning Proof`,
  );
  expect([...address.searchParams.keys()]).toEqual(["subject", "body"]);
});

test("spaces are percent-encoded, since mail programs show a plus sign as a plus sign", () => {
  expect(mailto({ ...hostile, title: "a b+c" }, en)).toContain("subject=a%20b%2Bc&");
});

test("a title cut within a character still makes a link", () => {
  expect(mailto({ ...hostile, title: "cut \ud83d" }, en)).toContain("cut%20%EF%BF%BD");
});

test("every network receives the whole address", () => {
  for (const { href } of networks(hostile)) {
    expect([...new URL(href).searchParams.values()].join(" ")).toContain(hostile.url);
  }
});
