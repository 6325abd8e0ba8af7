import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFakeHouse } from "./fake-house.ts";
import { FakeNewspaper } from "./page/fake-newspaper.ts";

const paper = new FakeNewspaper();
let house: Awaited<ReturnType<typeof openFakeHouse>>;
beforeAll(async () => {
  house = await openFakeHouse(paper);
});
afterAll(() => void house.server.close());

async function ask(path: string, init: RequestInit = {}) {
  const url = `http://127.0.0.1:${house.port}${path}`;
  const { status, headers } = await fetch(url, { redirect: "manual", ...init });
  return { status, headers };
}

describe.each([
  ["a page", "/about", {}, 200],
  ["a page that there is not", "/no/such/page", {}, 404],
  ["a redirect", "/about/", {}, 308],
  ["a bad address", "/%", {}, 400],
  ["a method that it does not have", "/about", { method: "PUT" }, 405],
  ["a form", "/api/subscriptions", { method: "POST", body: "a" }, 200],
  ["a form that is too large", "/api/subscriptions", { method: "POST", body: "a".repeat(100_000) }, 413],
  ["a page of one reader", `/unsubscribe/${"x".repeat(43)}`, {}, 200],
  ["a picture that there is not", "/media/0123456789abcdef/a.jpg", {}, 404],
  ["a card that there is not", "/cards/x", {}, 404],
  ["the word that it lives", "/healthz", {}, 200],
  ["metrics", "/metrics", {}, 200],
] as const)("%s", (_, path, init, status) => {
  it("has the headers of safety, and says who may keep it", async () => {
    const answer = await ask(path, init);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; .*frame-ancestors 'none'/,
    );
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("referrer-policy")).toBeTruthy();
    expect(answer.headers.get("strict-transport-security")).toContain("max-age=");
    expect(answer.headers.get("cache-control")).toBeTruthy();
  });
});

it("HEAD of what a door says to GET is the same without its body", async () => {
  const { status, headers } = await ask("/api/push/key", { method: "HEAD" });
  expect(status).toBe(200);
  expect(headers.get("content-length")).toBe("4");
});

it("a redirect stays on this site, whatever was asked for", async () => {
  for (const path of ["//EVIL.example", "///EVIL.example/x", "//EVIL.example/", "//evil.example//"]) {
    const { status, headers } = await ask(path);
    expect(status, path).toBe(308);
    expect(headers.get("location"), path).toMatch(/^\/[^/]/);
  }
});

it("an address with an escaped question mark is no other page", async () => {
  paper.state("words", "found");
  paper.shows("/search?q=words", "words");
  expect((await ask("/search%3Fq=words")).status).toBe(404);
  expect((await ask("/search?q=words")).status).toBe(200);
});
