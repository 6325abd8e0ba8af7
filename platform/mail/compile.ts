import { domainToASCII } from "node:url";
import MimeNode, { type MimeNodeEnvelope } from "nodemailer/lib/mime-node";
import type { Mail } from "#audience/ports/mail.ts";
import { dkimSignature } from "./dkim.ts";
import { printed } from "./printed.ts";
import { type Sender, senderDomain } from "./sender.ts";

/** Cannot occur in quoted-printable (RFC 2045, 6.7). */
const BOUNDARY = "=_stet";

const part = (type: string, body: string) =>
  `--${BOUNDARY}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}\r\n`;

/** A message as it goes over the wire, and from whom to whom. */
export type Compiled = { envelope: MimeNodeEnvelope; message: Buffer };

/** The whole message, signed. Nothing in it depends on when it is compiled. */
export async function compile(mail: Mail, sender: Sender): Promise<Compiled> {
  const domain = domainToASCII(senderDomain(sender));
  const node = new MimeNode(`multipart/alternative; boundary="${BOUNDARY}"`);
  node.setHeader({
    from: { name: sender.name, address: sender.address },
    to: { name: "", address: mail.to },
    subject: mail.subject,
    "message-id": `<${mail.key}@${domain}>`,
    date: new Date(mail.at).toUTCString().replace("GMT", "+0000"),
    // As they stand: a mail program must find an address in them, not an encoded word.
    ...Object.fromEntries(
      Object.entries(mail.headers).map(([name, value]) => [name, { prepared: true, foldLines: true, value }]),
    ),
  });
  const head = node.buildHeaders();
  const body = Buffer.from(
    [
      part("text/plain", printed(mail.text, mail.own)),
      part("text/html", printed(mail.html, mail.own)),
      `--${BOUNDARY}--\r\n`,
    ].join(""),
    "latin1",
  );
  const signature = await dkimSignature(head, body, { ...sender.dkim, domain });
  const message = Buffer.concat([Buffer.from(`${signature}\r\n${head}\r\n\r\n`), body]);
  return { envelope: node.getEnvelope(), message };
}
