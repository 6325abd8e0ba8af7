import { expect, it } from "vitest";
import type { Accepted, DeliveryKey } from "../ports/store.ts";
import { Door } from "./door.ts";

const key = (follower: string): DeliveryKey => ({ campaign: "alert:x", follower, channel: "mail" });

/** A door, and what was written behind it; `fails` says which writes do not succeed. */
function door(fails: (write: string) => boolean = () => false) {
  const writes: string[] = [];
  const write = (text: string) => {
    if (fails(text)) throw new Error("database is locked");
    writes.push(text);
  };
  const store = {
    async submit({ follower }: DeliveryKey, _owner: string, _until: number, before?: Accepted) {
      write(before ? `${before.key.follower} accepted, ${follower} submitted` : `${follower} submitted`);
      return true;
    },
    settle: async ({ follower }: DeliveryKey, state: string) => write(`${follower} ${state}`),
  };
  return { door: new Door({ store, owner: "one", clock: () => 0 }), writes };
}

const send = (door: Door, follower: string) =>
  door.hold(async (turn) => {
    await turn.enter();
    await turn.submit(key(follower), 1);
    await turn.accepted(key(follower));
  });

it("notes what was taken with the submitting of the next, and the last at once", async () => {
  const { door: one, writes } = door();
  await Promise.all(["a", "b", "c"].map((follower) => send(one, follower)));
  expect(writes).toEqual(["a submitted", "a accepted, b submitted", "b accepted, c submitted", "c accepted"]);
});

it("leaves what was taken to the next but one, should the next not leave", async () => {
  const { door: one, writes } = door();
  const withdrawn = one.hold(({ enter }) => enter());
  await Promise.all([send(one, "a"), withdrawn, send(one, "c")]);
  expect(writes).toContain("a submitted");
  expect(writes.join()).toMatch(/a accepted.*c accepted/);
});

it("forgets nothing that was taken, should the next one's submitting fail", async () => {
  const { door: one, writes } = door((text) => text.endsWith("b submitted"));
  const [, second] = await Promise.allSettled([send(one, "a"), send(one, "b")]);
  expect(second?.status).toBe("rejected");
  expect(writes).toEqual(["a submitted", "a accepted"]);
});

it("keeps what could not be noted for whoever comes later", async () => {
  let locked = true;
  const { door: one, writes } = door((text) => locked && text.startsWith("a accepted"));
  await Promise.allSettled([send(one, "a"), one.hold(({ enter }) => enter())]);
  locked = false;
  await send(one, "c");
  expect(writes).toEqual(["a submitted", "a accepted, c submitted", "c accepted"]);
});
