import { expect, it } from "vitest";
import { securityHeaders } from "./headers.ts";

it("an address with a token is told to no other site, but a form on its page may say whence it comes", () => {
  const pairs = securityHeaders("https://news.example", true);
  const policy = pairs[pairs.indexOf("Referrer-Policy") + 1];
  // Under "no-referrer" browsers post with `Origin: null` (Fetch, "append a request Origin header"), which is another site's.
  expect(policy).toBe("same-origin");
});
