import { beforeEach, expect, it, vi } from "vitest";

const asked: string[] = [];
const slowly = (what: string) => async () => {
  asked.push(`${what} begins`);
  await new Promise((done) => setImmediate(done));
  asked.push(`${what} ends`);
  return [];
};

const opened: string[] = [];
const clients = { matchAll: async () => [], openWindow: async (url: string) => opened.push(url) };
const registration = { showNotification: slowly("show"), getNotifications: slowly("list") };

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("location", new URL("https://paper.example/"));
  vi.stubGlobal("fetch", async () => new Response(null, { status: 204 }));
  vi.stubGlobal("caches", { open: async () => ({}) });
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("self", {
    STET: { name: "The Paper", language: "en", words: { open: "Open", less: "Less" } },
    registration,
    clients,
  });
});

const push = (title: string) => ({ data: { json: () => ({ title }) } }) as unknown as PushEvent;

it("never lists the alerts while another is being shown", async () => {
  const { show } = await import("./notices.ts");
  await Promise.all([show(push("First")), show(push("Second"))]);
  expect(asked.filter((what) => what === "show ends")).toHaveLength(2);
  const pairs = asked.filter((_, i) => i % 2 === 0).map((begins, i) => [begins, asked[2 * i + 1]]);
  for (const [begins, ends] of pairs) expect(ends).toBe(begins?.replace("begins", "ends"));
});

it("shows the next alert where one could not be shown", async () => {
  const { show } = await import("./notices.ts");
  vi.spyOn(registration, "showNotification").mockRejectedValueOnce(new TypeError("no permission"));
  const [first, second] = await Promise.allSettled([show(push("First")), show(push("Second"))]);
  expect([first.status, second.status]).toEqual(["rejected", "fulfilled"]);
});

it("opens what was clicked where the browser refuses the badge", async () => {
  const { clicked } = await import("./notices.ts");
  vi.stubGlobal("navigator", { clearAppBadge: () => Promise.reject(new Error("not allowed")) });
  const notification = { data: { url: "https://paper.example/a" }, close: () => {} };
  await clicked({ notification, action: "" } as unknown as NotificationEvent);
  expect(opened).toEqual(["https://paper.example/a"]);
});
