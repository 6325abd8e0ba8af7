import { expect, it } from "vitest";
import { Outbox } from "./outbox.ts";

const ORIGIN = "https://news.example";

it("tells the same once, tries ever later, and gives up in the end", () => {
  const outbox = new Outbox(":memory:");
  const notice = { service: "indexnow", address: `${ORIGIN}/a` } as const;
  outbox.add([notice, notice], 0);
  const waits: number[] = [];
  for (let now = 0, tries = 0; tries < 20; tries++) {
    const due = outbox.due("indexnow", now, 10);
    expect(due).toHaveLength(1);
    if (outbox.postpone("indexnow", due, now).length > 0) break;
    const next = outbox.nextDue() ?? 0;
    waits.push(next - now);
    now = next;
  }
  expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
  expect(waits[0]).toBe(30_000);
  expect(waits.length).toBeLessThan(10);
  expect(outbox.nextDue()).toBeUndefined();
  outbox.close();
});

it("keeps what was noted again while it was being told, and waits as long as it is asked to", () => {
  const outbox = new Outbox(":memory:");
  const notice = { service: "websub", address: `${ORIGIN}/feed.xml` } as const;
  outbox.add([notice], 0);
  const sent = outbox.due("websub", 0, 10);
  outbox.add([notice], 1);
  outbox.remove("websub", sent);
  const again = outbox.due("websub", 1, 10);
  expect(again).toHaveLength(1);
  outbox.postpone("websub", again, 1, 3_600_000);
  expect(outbox.nextDue()).toBe(3_600_001);
  outbox.close();
});
