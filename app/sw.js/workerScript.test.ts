import { describe, expect, it } from "vitest";
import { en } from "#messages/en.ts";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import { OFF, workerScript } from "./workerScript.ts";

const newspaper = { name: "The </script> Proof", language: "en-GB" } as Newspaper;
const sections = [{ slug: "politics", title: "Politics", description: "x" }];
const browser = { theme: "/t.js", reader: "/r-1.js", app: "/a.js", worker: "/browser/worker-1.js" };

function run(script: string) {
  const self: { STET?: { version: string; assets: string[]; shell: string[] } } = {};
  const imported: string[] = [];
  new Function("self", "importScripts", script)(self, (address: string) => imported.push(address));
  return { paper: self.STET, imported };
}

describe("/sw.js", () => {
  it("tells the worker of the paper, and then imports it", () => {
    const { paper, imported } = run(workerScript({ newspaper, sections, messages: en, browser }));
    expect(imported).toEqual(["/browser/worker-1.js"]);
    expect(paper).toMatchObject({ name: "The </script> Proof", words: { savedCopy: "Saved copy from" } });
    expect(paper?.shell[0]).toBe("/offline");
  });

  it("has a new version when a script of the shell has a new name", () => {
    const one = run(workerScript({ newspaper, sections, messages: en, browser })).paper?.version;
    const two = run(
      workerScript({ newspaper, sections, messages: en, browser: { ...browser, reader: "/r-2.js" } }),
    );
    expect(two.paper?.version).not.toBe(one);
    expect(two.paper?.assets).toContain("/r-2.js");
  });
});

describe("the shell's version", () => {
  const versionOf = (changed: object) =>
    run(workerScript({ newspaper, sections, messages: en, browser, ...changed })).paper?.version;

  it.each([
    ["another section in the footer", { sections: [...sections, { ...sections[0], slug: "world" }] }],
    ["other colours", { newspaper: { ...newspaper, colours: { ink: { light: "#000", dark: "#fff" } } } }],
  ])("is another one with %s", (_, changed) => {
    expect(versionOf(changed)).not.toBe(versionOf({}));
    expect(versionOf({})).toBe(versionOf({}));
  });
});

describe("the kill switch", () => {
  it("empties every store of the site, then takes the worker itself off the device", async () => {
    const done: string[] = [];
    const self: Record<string, unknown> = {
      registration: { unregister: async () => done.push("unregistered") },
    };
    const caches = {
      keys: async () => ["stet-read", "stet-saved"],
      delete: async (name: string) => done.push(name),
    };
    new Function("self", "caches", OFF)(self, caches);
    let work: Promise<unknown> | undefined;
    (self.onactivate as (event: unknown) => void)({
      waitUntil: (promise: Promise<unknown>) => {
        work = promise;
      },
    });
    await work;
    expect(done).toEqual(["stet-read", "stet-saved", "unregistered"]);
    expect(self.onfetch).toBeUndefined();
  });
});
