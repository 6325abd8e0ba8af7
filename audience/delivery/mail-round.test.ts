import { expect, it } from "vitest";
import type { Mail, MailCarrier, MailOutcome } from "../ports/mail.ts";
import type { AudienceStore, Delivery } from "../ports/store.ts";
import { Door } from "./door.ts";
import { mailRound } from "./mail-round.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");

const delivery = (follower: string, attempts = 0): Delivery => ({
  campaign: "alert:x",
  follower,
  channel: "mail",
  list: "alerts",
  priority: 2,
  attempts,
  at: NOW,
});

type Answer = (to: string, commit: () => Promise<boolean>) => Promise<MailOutcome>;

type Terms = { failing?: string; mailsPerDomain?: number };

/** One round over these deliveries; what became of each, and whom the server was asked about. */
async function round(batch: Delivery[], answer: Answer, { failing, mailsPerDomain }: Terms = {}) {
  const noted: string[] = [];
  const asked: string[] = [];
  const store = {
    lease: async () => batch,
    submit: async () => true,
    async settle({ follower }: Delivery, state: string) {
      if (state === failing) throw new Error("database is locked");
      noted.push(`${follower} ${state}`);
    },
    postpone: async ({ follower }: Delivery, state: string, due: number, spent: boolean) =>
      void noted.push(`${follower} ${state} +${(due - NOW) / 1000} ${spent ? "spent" : "unspent"}`),
  } as unknown as AudienceStore;
  const carrier = {
    lanes: 2,
    async send({ to }: Mail, commit: () => Promise<boolean>) {
      asked.push(to);
      return answer(to, commit);
    },
  } as unknown as MailCarrier;
  const prepare = async ({ follower }: Delivery) => ({ send: { to: follower } as Mail });
  const clock = () => NOW;
  const door = new Door({ store, owner: "one", clock });
  await mailRound({ store, carrier, prepare, owner: "one", door, mailsPerDomain, clock, log: () => {} })();
  return { noted, asked };
}

const taken: Answer = async (_, commit) => {
  await commit();
  return { as: "accepted" };
};
const later: MailOutcome = { as: "deferred", response: "450 4.2.0 Greylisted" };

it("counts a refusal for now before the message left: else it would be tried for ever", async () => {
  const { noted } = await round([delivery("a@example.org")], async () => later);
  expect(noted).toEqual(["a@example.org queued +60 spent"]);
});

it("counts a refusal after the last byte once: submitting it counted already", async () => {
  const { noted } = await round([delivery("a@example.org")], async (_, commit) => {
    await commit();
    return later;
  });
  expect(noted).toEqual(["a@example.org queued +60 unspent"]);
});

it("gives up in the end", async () => {
  const { noted } = await round([delivery("a@example.org", 8)], async () => later);
  expect(noted).toEqual(["a@example.org dead"]);
});

it("counts what cannot even be printed", async () => {
  const { noted } = await round([delivery("a@example.org")], async () => {
    throw new Error("no such template");
  });
  expect(noted).toEqual(["a@example.org queued +60 spent"]);
});

it("lets a domain rest that says later, without asking it about the others, and goes on with the rest", async () => {
  const batch = ["a", "b", "c", "d", "e"].map((name) => delivery(`${name}@slow.example`));
  const { noted, asked } = await round([...batch, delivery("f@quick.example")], async (to, commit) =>
    to.endsWith("slow.example") ? later : taken(to, commit),
  );
  expect(asked.filter((to) => to.endsWith("slow.example")).length).toBeLessThanOrEqual(2);
  expect(noted).toContain("f@quick.example accepted");
  expect(noted).toContain("e@slow.example queued +60 unspent");
});

it("does not send again what was taken, should noting that fail", async () => {
  const { noted } = await round([delivery("a@example.org")], taken, { failing: "accepted" });
  expect(noted).toEqual(["a@example.org unknown"]);
});

it("sends no more to one domain in a minute than is set; the rest waits for the next, and others go on", async () => {
  const batch = ["a@large.example", "b@large.example", "c@large.example", "d@small.example"].map((to) =>
    delivery(to),
  );
  const { noted, asked } = await round(batch, taken, { mailsPerDomain: 2 });
  expect(asked.toSorted()).toEqual(["a@large.example", "b@large.example", "d@small.example"]);
  expect(noted).toContain("c@large.example queued +60 unspent");
});

it("leases as many as go out in half a second, and few where the server is slow", async () => {
  let now = NOW;
  const leased: number[] = [];
  const store = {
    async lease(_channel: string, _owner: string, most: number) {
      leased.push(most);
      return Array.from({ length: most }, (_, i) => delivery(`${i}@example.org`));
    },
    submit: async () => true,
    settle: async () => {},
  } as unknown as AudienceStore;
  let ms = 5;
  const carrier = {
    lanes: 1,
    async send(_mail: Mail, commit: () => Promise<boolean>) {
      await commit();
      now += ms;
      return { as: "accepted" };
    },
  } as unknown as MailCarrier;
  const prepare = async ({ follower }: Delivery) => ({ send: { to: follower } as Mail });
  const clock = () => now;
  const door = new Door({ store, owner: "one", clock });
  const next = mailRound({ store, carrier, prepare, owner: "one", door, clock, log: () => {} });
  await next();
  await next();
  ms = 1_000;
  await next();
  await next();
  expect(leased).toEqual([40, 100, 100, 40]);
});
