import { describe, expect, it } from "vitest";
import { EmailAddress } from "./address.ts";

describe("an address", () => {
  it.each([
    [" Ann@Example.ORG ", "ann@example.org"],
    ["o'neil+news@example.org", "o'neil+news@example.org"],
    ["用户@例え.jp", "用户@xn--r8jz45g.jp"],
    // One letter and its accent, or one letter with its accent: the same mailbox, and the same fingerprint.
    ["jose\u0301@example.org", "jos\u00e9@example.org"],
  ])("%j is kept as %s", (typed, kept) => expect(EmailAddress.parse(typed)).toBe(kept));

  it.each([
    "",
    "ann",
    "ann@localhost",
    "ann@127.0.0.1",
    "ann@[127.0.0.1]",
    '"ann smith"@example.org',
    "ann@bea@example.org",
    "ann@example.org,bea@example.org",
    "ann@example.org\r\nBcc: bea@example.org",
    "ann..b@example.org",
    ".ann@example.org",
    "ann\u200b@example.org",
    `${"a".repeat(65)}@example.org`,
  ])("%j is none", (typed) => expect(EmailAddress.safeParse(typed).success).toBe(false));
});
