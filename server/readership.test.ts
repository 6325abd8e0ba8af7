import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import type { Page } from "./page/page.ts";
import { isReader, Readership } from "./readership.ts";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";

describe("who reads", () => {
  it.each([
    [{ "user-agent": FIREFOX, "sec-fetch-dest": "document" }],
    [{ "user-agent": "Mozilla/5.0 (Linux; Android 9; CUBOT X19) Chrome/120.0 Mobile Safari/537.36" }],
    [{ "user-agent": "w3m/0.5.3" }],
  ])("a person: %j", (headers) => {
    expect(isReader(headers)).toBe(true);
  });

  it.each([
    [{}],
    [{ "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" }],
    [{ "user-agent": "facebookexternalhit/1.1" }],
    [{ "user-agent": "Mozilla/5.0 (compatible; Yahoo! Slurp)" }],
    [{ "user-agent": FIREFOX, "sec-purpose": "prefetch" }],
    [{ "user-agent": FIREFOX, "sec-purpose": "prefetch;prerender" }],
    [{ "user-agent": FIREFOX, "sec-fetch-dest": "iframe" }],
    [{ "user-agent": FIREFOX, "sec-fetch-dest": "empty" }],
  ])("nobody: %j", (headers) => {
    expect(isReader(headers)).toBe(false);
  });
});

describe("counting readings", () => {
  const counted = (page: {
    name?: string;
    status?: number;
    method?: string;
    headers?: Record<string, string>;
  }) => {
    const ids: string[] = [];
    const { name = "article", status = 200, method = "GET" } = page;
    new Readership((id) => ids.push(id)).note(
      {
        route: { name, pattern: "" },
        url: "/politics/2017/03/02/slug",
        answer: { status } as Page["answer"],
      },
      { method, headers: { "user-agent": FIREFOX, ...page.headers } } as unknown as IncomingMessage,
    );
    return ids;
  };

  it("counts a story by its id", () => {
    expect(counted({})).toEqual(["2017/03/02/slug"]);
  });

  it("counts a page that was fetched in advance when it is shown, and not before", () => {
    expect(counted({ headers: { "sec-purpose": "prefetch;prerender" } })).toEqual([]);
    const shown = { "stet-shown": "1", "sec-fetch-dest": "empty" };
    expect(counted({ method: "HEAD", headers: shown })).toEqual(["2017/03/02/slug"]);
    const robot = { ...shown, "user-agent": "Googlebot/2.1" };
    expect(counted({ method: "HEAD", headers: robot })).toEqual([]);
  });

  it("counts neither other pages, nor what is not there, nor a look at the head", () => {
    expect(counted({ name: "section" })).toEqual([]);
    expect(counted({ status: 410 })).toEqual([]);
    expect(counted({ method: "HEAD" })).toEqual([]);
  });
});
