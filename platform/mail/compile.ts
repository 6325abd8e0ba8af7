import { buffer } from "node:stream/consumers";
import DKIM from "nodemailer/lib/dkim";
import MimeNode from "nodemailer/lib/mime-node";
import type { Mail } from "#audience/ports/mail.ts";
import { printed } from "./printed.ts";
import { type Sender, senderDomain } from "./sender.ts";

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

/** Cannot occur in quoted-printable (RFC 2045, 6.7). */
const BOUNDARY = "=_stet";

const part = (type: string, body: string) =>
  `--${BOUNDARY}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}\r\n`;

/** The whole message, signed, as it goes over the wire. Nothing in it depends on when it is compiled. */
export async function compile(mail: Mail, sender: Sender): Promise<Buffer> {
  const domain = senderDomain(sender);
  const head = new MimeNode(`multipart/alternative; boundary="${BOUNDARY}"`);
  head.setHeader({
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
  const body = [
    part("text/plain", printed(mail.text, mail.own)),
    part("text/html", printed(mail.html, mail.own)),
    `--${BOUNDARY}--\r\n`,
  ];
  const dkim = new DKIM({
    keySelector: sender.dkim.selector,
    domainName: domain,
    privateKey: sender.dkim.privateKey,
    headerFieldNames: SIGNED,
  });
  return buffer(dkim.sign(`${head.buildHeaders()}\r\n\r\n${body.join("")}`));
}
