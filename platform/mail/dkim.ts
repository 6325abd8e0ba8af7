import { hash, type KeyLike, sign } from "node:crypto";
import { promisify } from "node:util";
import nodemailers from "nodemailer/lib/dkim/sign";
import { foldLines } from "nodemailer/lib/mime-funcs";

/** `domain` in ASCII. */
export type DkimKey = { domain: string; selector: string; privateKey: KeyLike };

/**
 * What the signature covers: RFC 6376's advice, and both headers of one-click unsubscription, as RFC 8058 demands
 * (nodemailer's own list leaves List-Unsubscribe-Post out). Content-Transfer-Encoding is left to servers on the way.
 */
const SIGNED = [
  "From",
  "Sender",
  "Reply-To",
  "Subject",
  "Date",
  "Message-ID",
  "To",
  "MIME-Version",
  "Content-Type",
  "List-Id",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
].join(":");

/** In a thread of libuv's, so that the next mail is written meanwhile: nodemailer's own signer holds up its caller. */
const signAside = promisify<string, Buffer, KeyLike, Buffer>(sign);

const fieldsOf = (head: string) =>
  head
    .split(/\r\n(?![ \t])/)
    .map((line) => ({ key: line.slice(0, line.indexOf(":")).trim().toLowerCase(), line }));

/** The DKIM-Signature field (RFC 6376, relaxed/relaxed) of a message. `body` must be its own relaxed form (see printed.ts). */
export async function dkimSignature(head: string, body: Buffer, key: DkimKey): Promise<string> {
  const { headers, fieldNames } = nodemailers.relaxedHeaders(fieldsOf(head), SIGNED);
  const tags = [
    "v=1",
    "a=rsa-sha256",
    "c=relaxed/relaxed",
    `d=${key.domain}`,
    `s=${key.selector}`,
    `h=${fieldNames}`,
    `bh=${hash("sha256", body, "base64")}`,
  ];
  const field = foldLines(`DKIM-Signature: ${tags.join("; ")};\r\n b=`);
  const own = nodemailers.relaxedHeaders(fieldsOf(field), "DKIM-Signature").headers.trimEnd();
  const signature = await signAside("sha256", Buffer.from(headers + own), key.privateKey);
  return field + signature.toString("base64").replace(/.{73}(?=.)/g, "$&\r\n ");
}
