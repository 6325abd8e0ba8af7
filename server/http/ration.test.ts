import { describe, expect, it } from "vitest";
import { Ration } from "./ration.ts";

function rationed() {
  let now = 1_000_000;
  const ration = new Ration({ atOnce: 3, perSecond: 0.5, clock: () => now });
  return { ration, wait: (seconds: number) => (now += seconds * 1000) };
}
const take = (ration: Ration, network: string, times: number) =>
  Array.from({ length: times }, () => ration.take(network));

describe("a ration", () => {
  it("gives so many at once, then says how long to wait", () => {
    const { ration } = rationed();
    expect(take(ration, "a", 5)).toEqual([0, 0, 0, 2, 2]);
  });

  it("comes back with time, and never grows beyond the whole", () => {
    const { ration, wait } = rationed();
    take(ration, "a", 4);
    wait(2);
    expect(take(ration, "a", 2)).toEqual([0, 2]);
    wait(3600);
    expect(take(ration, "a", 4)).toEqual([0, 0, 0, 2]);
  });

  it("is each network's own", () => {
    const { ration } = rationed();
    take(ration, "a", 4);
    expect(ration.take("b")).toBe(0);
  });
});
