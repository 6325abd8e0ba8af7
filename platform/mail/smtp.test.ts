import { createHash, generateKeyPairSync } from "node:crypto";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Mail } from "#audience/ports/mail.ts";
import { TestSmtp } from "../testing/smtp.ts";
import type { Sender } from "./sender.ts";
import { outcomeOf, smtp } from "./smtp.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});
const sender: Sender = {
  name: "The Test",
  address: "newsroom@test.example",
  dkim: { selector: "stet", privateKey },
};
const mail = (key = "one", more: Partial<Mail> = {}): Mail => ({
  key,
  to: "reader@example.org",
  subject: "Ready — « proof »",
  html: "<p>Ready</p>",
  text: "Ready",
  own: {},
  headers: {
    "List-Id": "<alerts.test.example>",
    "List-Unsubscribe": `<https://test.example/unsubscribe/u.${"0".repeat(32)}.alerts.${createHash("sha256").update(key).digest("base64url").slice(0, 27)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  },
  at: Date.parse("2026-11-23T12:00:00Z"),
  ...more,
});
const yes = async () => true;

let server: TestSmtp;
let carrier: ReturnType<typeof smtp>;
beforeEach(async () => {
  server = new TestSmtp();
  carrier = smtp(await server.start(), () => sender);
});
afterEach(async () => {
  await carrier.close();
  await server.stop();
});

describe("mail over SMTP", () => {
  it("arrives whole, with its headers as they were written", async () => {
    expect(await carrier.send(mail(), yes)).toEqual({ as: "accepted" });
    const [{ raw, from, to } = { raw: "", from: "", to: [] }] = server.received;
    expect([from, to]).toEqual(["newsroom@test.example", ["reader@example.org"]]);
    const parsed = await simpleParser(raw);
    expect(parsed).toMatchObject({
      subject: "Ready — « proof »",
      text: "Ready",
      messageId: "<one@test.example>",
    });
    const unfolded = String(raw).replaceAll(/\r\n[ \t]+/g, " ");
    for (const [name, value] of Object.entries(mail().headers))
      expect(unfolded.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
  });

  it("is signed by DKIM, both headers of one-click unsubscription included", async () => {
    await carrier.send(mail(), yes);
    const resolver = async (name: string) => {
      expect(name).toBe("stet._domainkey.test.example");
      return [[`v=DKIM1; k=rsa; p=${publicKey.replace(/-----[A-Z ]+-----|\s/g, "")}`]];
    };
    const raw = server.received[0]?.raw ?? Buffer.from("");
    const { results } = await dkimVerify(raw, { resolver });
    expect(results.map(({ status }) => status.result)).toEqual(["pass"]);
    const [signature = ""] = /DKIM-Signature:[\s\S]*?\r\n(?=\S)/.exec(String(raw)) ?? [];
    const signed = signature.replaceAll(/\s/g, "").toLowerCase();
    for (const name of [
      "list-unsubscribe-post",
      "list-unsubscribe",
      "list-id",
      "from",
      "subject",
      "to",
      "date",
    ])
      expect(signed).toContain(name);
  });

  it("does not leave where the last word is no, however much of it was sent", async () => {
    expect(await carrier.send(mail(), async () => false)).toEqual({ as: "withdrawn" });
    expect(await carrier.send(mail("two"), yes)).toEqual({ as: "accepted" });
    expect(server.received).toHaveLength(1);
  });

  it("sends no more than a hundred over one connection: servers refuse the next", async () => {
    for (let i = 0; i < 100; i++) await carrier.send(mail(`${i}`), yes);
    expect(server.sessions).toBe(1);
    await carrier.send(mail("next"), yes);
    expect([server.sessions, server.received.length]).toEqual([2, 101]);
  });

  it("says what a refusal means", async () => {
    server.onRecipient = () => ({ code: 550, message: "5.1.1 No such user" });
    expect(await carrier.send(mail(), yes)).toMatchObject({ as: "refused", code: 550, enhanced: "5.1.1" });
    server.onRecipient = () => ({ code: 450, message: "4.2.0 Greylisted" });
    expect(await carrier.send(mail(), yes)).toMatchObject({ as: "deferred" });
    server.onRecipient = () => undefined;
    server.onMessage = () => ({ code: 554, message: "5.7.1 Spam" });
    expect(await carrier.send(mail(), yes)).toMatchObject({ as: "refused", code: 554, enhanced: "5.7.1" });
    server.onMessage = () => ({ code: 452, message: "4.3.1 Full" });
    expect(await carrier.send(mail(), yes)).toMatchObject({ as: "deferred" });
  });

  it("puts it down to the server, and asks nobody for the last word, when there is none", async () => {
    await server.stop();
    let asked = 0;
    const outcome = await carrier.send(mail(), async () => ++asked > 0);
    expect([outcome.as, asked]).toEqual(["unavailable", 0]);
  });

  it("leaves the outcome open when the connection breaks after the last byte", () => {
    expect(outcomeOf(new Error("Connection closed"), true)).toMatchObject({ as: "unknown" });
    expect(outcomeOf(new Error("Connection closed"), false)).toMatchObject({ as: "unavailable" });
  });

  it("blames no reader for an error of our own", () => {
    const auth = Object.assign(new Error("535 no"), { responseCode: 535, command: "AUTH PLAIN" });
    const from = Object.assign(new Error("550 no"), { responseCode: 550, command: "MAIL FROM" });
    expect([outcomeOf(auth, false).as, outcomeOf(from, false).as]).toEqual(["unavailable", "unavailable"]);
  });

  it("cannot be led by a subject to write another header", async () => {
    await carrier.send(mail("evil", { subject: "Hello\r\nBcc: victim@example.org" }), yes);
    const parsed = await simpleParser(server.received[0]?.raw ?? "");
    expect(parsed.headers.has("bcc")).toBe(false);
    expect(server.received[0]?.to).toEqual(["reader@example.org"]);
  });
});
