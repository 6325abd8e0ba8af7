import { describe, expect, it } from "vitest";
import { readAddress } from "./http/address.ts";
import { createRouting } from "./routing.ts";

const routing = createRouting({
  staticRoutes: [{ page: "/" }, { page: "/about" }, { page: "/feed.xml" }, { page: "/_not-found" }],
  dynamicRoutes: [
    { page: "/[section]", regex: "^/([^/]+?)(?:/)?$" },
    { page: "/[section]/[...story]", regex: "^/([^/]+?)/(.+?)(?:/)?$" },
    { page: "/follow/[...target]", regex: "^/follow/(.+?)(?:/)?$" },
    { page: "/indexnow/[key]", regex: "^/indexnow/([^/]+?)(?:/)?$" },
  ],
});
const at = (url: string) => {
  const address = readAddress(url);
  return "path" in address ? routing(address) : undefined;
};

describe("the route of an address", () => {
  it.each([
    ["/", "front"],
    ["/about", "about"],
    ["/feed.xml", "feed.xml"],
    ["/politics", "section"],
    ["/topics/brexit", "topic"],
    ["/politics/2017/03/02/a-story", "article"],
    ["/archive/2017/03/02", "archive-day"],
    ["/follow/section/politics", "follow/target"],
  ])("%s is %s", (url, name) => {
    expect(at(url)?.route.name).toBe(name);
  });

  it.each([
    "/a/b/c",
    "/_next/data/x.json",
    "/_not-found",
    "/topics/a/b",
    "/politics//2017/03/02/a",
    "/indexnow/0123456789",
    "/archive/2017.rsc",
    "/archive/2017.segments/_tree.segment.rsc",
    "/follow/section/politics%2ersc",
    "/politics/2017/03/02/a/history/1.rsc",
  ])("%s has none", (url) => {
    expect(at(url)).toBeUndefined();
  });

  it("is not another's for an escaped question mark", () => {
    expect(at("/archive/2017%3Fpage=2")?.url).toBe("/archive/2017%3Fpage=2");
  });

  it.each([
    ["/politics/2017/03/02/a?utm_source=x&fbclid=y", "/politics/2017/03/02/a"],
    ["/politics?page=1", "/politics"],
    ["/politics?x=1&page=2&_rsc=abc", "/politics?page=2"],
    ["/about?page=2", "/about"],
    ["/search?page=3&q=+a++b+", "/search?q=a+b&page=3"],
    ["/search?q=%20", "/search"],
    ["/preferences?problem=email", "/preferences?problem=email"],
    [
      "/subscribe/again?chosen=topics:brexit+rhythm:daily&problem=email",
      "/subscribe/again?problem=email&chosen=topics%3Abrexit+rhythm%3Adaily",
    ],
    ["/subscribe/again?chosen=%3Cb%3E", "/subscribe/again"],
    ["/preferences?problem=made-up", "/preferences"],
    ["/search?q=a&q=b&sort=random", "/search?q=a"],
  ])("%s is the page %s", (url, page) => {
    expect(at(url)?.url).toBe(page);
  });
});
