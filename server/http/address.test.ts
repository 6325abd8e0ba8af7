import { describe, expect, it } from "vitest";
import { readAddress } from "./address.ts";

const path = (url: string) => {
  const address = readAddress(url);
  return "path" in address ? address.path : address;
};

describe("an address", () => {
  it.each([
    ["/", "/"],
    ["/politics?page=2", "/politics"],
    ["/%70olitics", "/politics"],
    ["/caf%c3%a9", "/caf%C3%A9"],
    ["/a//b", "/a//b"],
    ["/politics%3Fpage=2", "/politics%3Fpage=2"],
    ["/about%23us", "/about%23us"],
    ["/about#us", "/about%23us"],
    ["http://news.example/politics?page=2", "/politics"],
    ["HTTPS://news.example:443", "/"],
    ["http://news.example?page=2", "/"],
    ["/caf\xc3\xa9", "/caf%C3%83%C2%A9"],
  ])("%s has the path %s", (url, expected) => {
    expect(path(url)).toBe(expected);
  });

  it.each([
    ["/politics/", "/politics"],
    ["/politics/?page=2", "/politics?page=2"],
    ["//evil.example/", "/evil.example"],
    ["//EVIL.example", "/EVIL.example"],
    ["///evil.example?page=2", "/evil.example?page=2"],
    ["//", "/"],
  ])("%s moved to %s", (url, moved) => {
    expect(readAddress(url)).toEqual({ moved });
  });

  it.each([
    "ftp://news.example/",
    "http:///politics",
    "http://somebody@news.example/",
    "",
    "?q=a",
    "*",
    "/a/../b",
    "/a/%2e%2e/b",
    "/.",
    "/a%2fb",
    "/a%00b",
    "/a%0d%0ab",
    "/a\\b",
    "/%E0%A4%A",
  ])("%s is refused", (url) => {
    expect(readAddress(url)).toEqual({ refused: 400 });
  });

  it("is refused where it is too long", () => {
    expect(readAddress(`/${"a".repeat(3000)}`)).toEqual({ refused: 414 });
  });

  it("has a query only where there is one", () => {
    expect(readAddress("/politics")).toEqual({ path: "/politics", query: undefined });
    expect(readAddress("/search?q=a+b")).toMatchObject({ path: "/search" });
  });
});
