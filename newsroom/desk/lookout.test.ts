import { afterEach, expect, it, vi } from "vitest";
import { openLookout } from "./lookout.ts";

afterEach(() => void vi.useRealTimers());

it("what cannot be watched is compared again and again, until the lookout closes, and the log says so", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const log = vi.fn();
  const compare = vi.fn(async () => {});
  const refuse = () => Promise.reject(new Error("no more folders may be watched"));
  const lookout = openLookout({ contentDir: "content", log, onChange() {}, compare }, refuse);
  await lookout.begin();
  expect(log).toHaveBeenCalledWith("warn", "watcher.lost", expect.anything());
  for (const times of [1, 2, 3]) {
    expect(compare).toHaveBeenCalledTimes(times);
    await vi.advanceTimersByTimeAsync(10_000);
  }
  await lookout.close();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(compare).toHaveBeenCalledTimes(4);
});
