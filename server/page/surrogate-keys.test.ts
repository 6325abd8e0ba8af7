import { expect, it } from "vitest";
import { headersOf } from "./headers.ts";
import { keysToPurge, surrogateKeys } from "./surrogate-keys.ts";

const KEYS = ["story:2017/03/02/slug", "list:all"];

const fieldsOf = (more: object) => {
  const head = headersOf({
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8" },
    html: "<p>Text</p>",
    keys: KEYS,
    isPrivate: false,
    siteUrl: "https://news.example",
    ...more,
  });
  return new Map(head.flatMap((name, i) => (i % 2 === 0 ? [[name, head[i + 1]]] : [])));
};

it("a change purges what holds its key, and nothing else", () => {
  const held = new Set(surrogateKeys(KEYS));
  expect(keysToPurge(["list:all"]).some((key) => held.has(key))).toBe(true);
  expect(keysToPurge(["list:section:politics", "story:another"]).some((key) => held.has(key))).toBe(false);
  expect(keysToPurge(["*"]).some((key) => held.has(key))).toBe(true);
});

it("a page with more keys than a CDN takes is purged with every change", () => {
  const many = surrogateKeys(Array.from({ length: 2_000 }, (_, i) => `story:${i}`));
  expect(many.length).toBeLessThan(10);
  expect(keysToPurge(["topic:any"]).some((key) => many.includes(key))).toBe(true);
});

it.each([
  ["Surrogate-Key", " "],
  ["Cache-Tag", ","],
])("answers name their keys in %s alone", (keysField, between) => {
  const fields = fieldsOf({ keysField });
  expect(fields.get(keysField)).toBe(surrogateKeys(KEYS).join(between));
  expect(fields.has(keysField === "Cache-Tag" ? "Surrogate-Key" : "Cache-Tag")).toBe(false);
});

it("private pages and failures have none", () => {
  expect(fieldsOf({ isPrivate: true }).has("Surrogate-Key")).toBe(false);
  expect(fieldsOf({ status: 500 }).has("Surrogate-Key")).toBe(false);
});
