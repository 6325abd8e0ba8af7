import { describe, expect, it } from "vitest";
import { Overloaded, Queue, SingleFlight } from "./queue.ts";

const gate = () => Promise.withResolvers<string>();

describe("a queue", () => {
  it("does no more at once than it may, and refuses what it cannot hold", async () => {
    const queue = new Queue(1, 1);
    const [first, second] = [gate(), gate()];
    const began: string[] = [];
    const work = (name: string, done: Promise<string>) => async () => {
      began.push(name);
      return await done;
    };
    const one = queue.run(work("one", first.promise));
    const two = queue.run(work("two", second.promise));
    await expect(queue.run(work("three", second.promise))).rejects.toThrow(Overloaded);
    expect(began).toEqual(["one"]);
    first.resolve("1");
    expect(await one).toBe("1");
    second.resolve("2");
    expect(await two).toBe("2");
    expect(began).toEqual(["one", "two"]);
  });

  it("goes on after work that failed", async () => {
    const queue = new Queue(1, 1);
    await expect(queue.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await queue.run(async () => "yes")).toBe("yes");
  });
});

describe("single flight", () => {
  it("does the same work once, and again when it has ended", async () => {
    const flight = new SingleFlight<string, string>();
    const { promise, resolve } = gate();
    let runs = 0;
    const work = () => {
      runs++;
      return promise;
    };
    const both = Promise.all([flight.run("a", work), flight.run("a", work)]);
    resolve("done");
    expect(await both).toEqual(["done", "done"]);
    await flight.run("a", work);
    expect(runs).toBe(2);
  });
});
