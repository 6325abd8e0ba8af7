import { domainToASCII } from "node:url";
import { z } from "zod";

const CONTROL_OR_SPACE = /[\p{Cc}\p{Zs}\p{Cf}<>(),;:\\"[\]]/u;

/**
 * An e-mail address as we keep it: trimmed, in lower case, composed (NFC), the domain in ASCII (IDNA), at most 254 characters (RFC 5321).
 * Refuses line breaks and everything else that could become a header or a second recipient.
 */
export const EmailAddress = z
  .string()
  .trim()
  .max(254)
  .transform((text, context) => {
    const at = text.lastIndexOf("@");
    const local = text.slice(0, at).normalize("NFC").toLowerCase();
    const domain = domainToASCII(text.slice(at + 1));
    const sound =
      at > 0 &&
      local.length <= 64 &&
      !CONTROL_OR_SPACE.test(local) &&
      !/^\.|\.\.|\.$|@/.test(local) &&
      /^(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(domain);
    if (sound) return `${local}@${domain}`;
    context.addIssue({ code: "custom", message: "must be an e-mail address such as name@example.org" });
    return z.NEVER;
  });

export const domainOf = (address: string) => address.slice(address.lastIndexOf("@") + 1);
