import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";
import { dataRoom } from "./site.ts";

/** Every mail to an address that the server under test wrote into its outbox, oldest first. */
export async function mailTo(address: string): Promise<ParsedMail[]> {
  const folder = join(dataRoom(), "outbox");
  const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  const mails = await Promise.all(files.sort().map((name) => simpleParser(readFileSync(join(folder, name)))));
  return mails.filter(({ to }) => [to].flat().some((one) => one?.text === address));
}

/** The `count`th mail to an address, when it is there: the post office gives way to whatever else the machine does. */
export async function mail(address: string, count: number): Promise<ParsedMail> {
  await expect.poll(async () => (await mailTo(address)).length, { timeout: 40_000 }).toBe(count);
  return (await mailTo(address))[count - 1] as ParsedMail;
}

export const linkIn = ({ text = "" }: ParsedMail, kind: "confirm" | "preferences" | "unsubscribe") =>
  new RegExp(`https?://\\S+/${kind}/\\S+`).exec(text)?.[0] ?? "";

/** The address of one-click unsubscription (RFC 8058), and whether its two headers are what they must be. */
export function oneClick({ headerLines }: ParsedMail): string {
  const header = (name: string) =>
    headerLines
      .find(({ key }) => key === name)
      ?.line.replace(/^[^:]+:/, "")
      .replaceAll(/\s+/g, "") ?? "";
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  return /^<(https?:[^>]+)>$/.exec(header("list-unsubscribe"))?.[1] ?? "";
}
