import { describe, expect, it } from "vitest";
import { readEnvironment } from "./env.ts";

describe("the environment", () => {
  it("needs nothing", () => {
    expect(readEnvironment({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      siteUrl: "http://127.0.0.1:3000",
      workers: 0,
    });
  });

  it("takes an empty variable as not set", () => {
    expect(readEnvironment({ PORT: "", SMTP_URL: "" })).toMatchObject({ port: 3000, smtpUrl: undefined });
  });

  it("keeps the origin of SITE_URL and nothing else", () => {
    expect(readEnvironment({ SITE_URL: "https://News.example/" }).siteUrl).toBe("https://news.example");
  });

  it.each([
    ["PORT", "80a"],
    ["PORT", "70000"],
    ["SITE_URL", "www.example.org"],
    ["SITE_URL", "https://example.org/news"],
    ["STET_WORKERS", "-1"],
    ["STET_SECRET", "short"],
    ["DATABASE_URL", "mysql://x"],
    ["SMTP_URL", "mail.example.org"],
    ["VAPID_SUBJECT", "newsroom@example.org"],
  ])("refuses %s=%s by name", (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`${name} must`));
  });

  it("names every wrong variable at once", () => {
    expect(() => readEnvironment({ PORT: "x", VAPID_PUBLIC_KEY: "B".repeat(87) })).toThrow(
      /PORT[\s\S]*VAPID_PRIVATE_KEY/,
    );
  });
});
