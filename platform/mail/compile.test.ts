import { generateKeyPairSync } from "node:crypto";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import { simpleParser } from "mailparser";
import { expect, it } from "vitest";
import type { Mail } from "#audience/ports/mail.ts";
import { compile } from "./compile.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const sender = {
  name: "The Test — חדשות",
  address: "newsroom@test.example",
  dkim: { selector: "stet", privateKey },
};
const LINK = "https://unsubscribe.invalid/";

const mail = (text: string, more: Partial<Mail> = {}): Mail => ({
  key: "one",
  to: "reader@example.org",
  subject: "Ready — « proof »",
  html: `<p>${text}</p>`,
  text,
  own: { [LINK]: `https://test.example/unsubscribe/u.${"0".repeat(64)}` },
  headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  at: Date.parse("2026-11-23T12:00:00Z"),
  ...more,
});

const p = publicKey.export({ type: "spki", format: "der" }).toString("base64");
async function verdict(message: Buffer | string) {
  const { results } = await dkimVerify(message, { resolver: async () => [[`v=DKIM1; k=rsa; p=${p}`]] });
  return results.map(({ status }) => status.result);
}

it.each([
  ["Ready", "a word"],
  ["two  spaces, three   spaces,\ttabs\t\tand \t both", "spaces in a row"],
  ["a space at the end of a line \nand a tab\t\n\n\nempty lines\n\n", "spaces and empty lines at the end"],
  [` ${LINK}  ${LINK} `, "spaces around what is a reader's own"],
  [".\n..\n. dots", "lines that begin with dots"],
  [`${"שלום ".repeat(60)}${"x".repeat(200)}`, "long lines"],
])("%j is signed as it arrives: %s", async (text) => {
  const { message } = await compile(mail(text), sender);
  expect(await verdict(message)).toEqual(["pass"]);
  const { text: read = "" } = await simpleParser(message);
  expect(read.trimEnd()).toBe(text.replaceAll(LINK, mail("").own[LINK] ?? "").trimEnd());
});

it("is signed by a newspaper whose domain is not ASCII, to a reader whose subject and address are long", async () => {
  const { message } = await compile(
    mail("Ready", { to: `${"r".repeat(60)}@${"d".repeat(60)}.example`, subject: "Größe ".repeat(40) }),
    { ...sender, address: "zeitung@bücher.example" },
  );
  expect(String(message)).toContain("d=xn--bcher-kva.example;");
  expect(await verdict(message)).toEqual(["pass"]);
});

it("passes no longer once a server on the way changed a word, and still where it folded a header anew", async () => {
  const message = String((await compile(mail("Ready"), sender)).message);
  expect(await verdict(message.replace("<p>Ready", "<p>Steady"))).toEqual(["neutral"]);
  expect(await verdict(message.replace(/^To: /m, "To:\r\n  "))).toEqual(["pass"]);
});
