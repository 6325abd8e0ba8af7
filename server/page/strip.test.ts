import { describe, expect, it } from "vitest";
import { strip } from "./strip.ts";

const page = (head: string, body = "") =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe("stripping Next's HTML", () => {
  it.each([
    ["chunks", '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ["polyfills", '<script src="/_next/static/chunks/p.js" noModule=""></script>'],
    ["flight data", '<script>self.__next_f.push([1,"a</b>"])</script>'],
    ["the first flight data", "<script>(self.__next_f=self.__next_f||[]).push([0])</script>"],
    ["Turbopack's run-time", '<script id="_R_">(globalThis["TURBOPACK"] || []).push({})</script>'],
    ["React's clock", "<script>requestAnimationFrame(function(){$RT=performance.now()});</script>"],
    ["script preloads", '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>'],
    ["module preloads", '<link rel="modulepreload" href="/_next/a.js"/>'],
    ["blocking marks", '<link rel="expect" href="#_R_" blocking="render"/>'],
    ["seams", "<!--$--><!--/$--><!-- -->"],
    ["the empty outlet of metadata", '<div hidden=""><!--$--><!--/$--></div>'],
  ])("removes %s, and knows them", (_, html) => {
    expect(strip(page(html, html))).toEqual({ html: page(""), surprises: [] });
  });

  it.each([
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\u003c/script>"}</script>',
    '<script type="speculationrules">{"prefetch":[]}</script>',
    '<script type="module" src="/browser/share.js" async=""></script>',
    '<script src="/browser/theme.js"></script>',
    '<link rel="preload" as="font" href="/fonts/a.woff2" crossorigin=""/>',
    '<link rel="preload" as="image" imageSrcSet="/media/a.avif 640w"/>',
    '<link rel="alternate" type="application/rss+xml" href="/feed.xml"/>',
  ])("keeps %s", (html) => {
    expect(strip(page(html)).html).toBe(page(html));
  });

  it("removes and names a script that nobody knows", () => {
    const { html, surprises } = strip(page("", '<script>alert("new in Next 17")</script>'));
    expect(html).toBe(page(""));
    expect(surprises).toEqual(['unknown script: <script>alert("new in Next 17")</script>']);
  });

  it.each(['<template id="B:0"></template>', "<!--$?-->", '<div hidden="" id="S:0"></div>'])(
    "tells that a page with %s arrives in parts",
    (html) => {
      expect(strip(page("", html)).surprises).toEqual([expect.stringContaining("in parts")]);
    },
  );

  it.each(['<meta name="description" content="x"/>', '<link rel="canonical" href="/x"/>'])(
    "tells that %s stands outside the head",
    (html) => {
      expect(strip(page("", html)).surprises).toEqual(["metadata stands outside the head"]);
      expect(strip(page(html)).surprises).toEqual([]);
    },
  );
});
