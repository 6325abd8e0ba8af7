import { beforeEach, expect, it } from "vitest";
import { correctionCampaign, newsCampaign } from "../alerts/content.ts";
import type { AudienceStore, Campaign, Delivery } from "../ports/store.ts";
import { secretsFrom } from "../secrets.ts";
import { FakeNewsroom, storyCard } from "../testing/paper.ts";
import { mailPreparer } from "./prepare.ts";

const NOON = Date.parse("2026-11-23T12:00:00Z");
const MINUTE = 60_000;
const correction = {
  at: "2026-11-23T11:00:00.000Z",
  kind: "correction" as const,
  title: "A name",
  note: "It was another.",
};

let now: number;
let paper: FakeNewsroom;
let campaign: Campaign;
let gathered: Campaign[];
let prepare: ReturnType<typeof mailPreparer>;
beforeEach(() => {
  now = NOON;
  paper = new FakeNewsroom();
  gathered = [];
  const store = {
    reader: async () => ({ id: "r", email: "a@example.org", emailHash: "h", rhythm: "at-once" }),
    suppression: async () => undefined,
    toldSince: async () => 0,
    campaign: async () => campaign,
    gathered: async () => gathered,
  } as unknown as AudienceStore;
  const secrets = secretsFrom("a secret of at least thirty-two characters");
  const { catalogue } = paper;
  prepare = mailPreparer({ store, catalogue, secrets, origin: "https://test.example", clock: () => now });
});

const mailOf = async () => {
  const delivery: Delivery = {
    campaign: campaign.id,
    follower: "r",
    channel: "mail",
    list: "alerts",
    priority: 2,
    attempts: 0,
    at: NOON,
  };
  const prepared = await prepare(delivery);
  if (!("send" in prepared)) return prepared;
  const { subject, text } = prepared.send;
  return `${subject}\n${text}`;
};

const story = storyCard("a");
const edited = storyCard("a", { title: "A better headline" });

it("an alert says what its story says when it leaves, also to whom it is sent again", async () => {
  campaign = newsCampaign(story, [], NOON);
  paper.publish(story);
  expect(await mailOf()).toContain("Title of a");
  paper.publish(edited);
  const mail = await mailOf();
  expect(mail).toContain("A better headline");
  expect(mail).not.toContain("Title of a");
});

it("a story that is not there may be on its way to this machine: it is waited for, and given up in the end", async () => {
  campaign = newsCampaign(story, [], NOON);
  expect(await mailOf()).toEqual({ wait: "queued", until: NOON + MINUTE });
  now = NOON + 11 * MINUTE;
  expect(await mailOf()).toEqual({ settle: "cancelled" });
});

it("a correction says what it says now, and is not sent when it was taken back", async () => {
  campaign = correctionCampaign(story, correction, NOON);
  paper.publish(storyCard("a", { corrections: [{ ...correction, note: "It was a third." }] }));
  expect(await mailOf()).toContain("It was a third.");
  paper.publish(edited);
  now = NOON + 11 * MINUTE;
  expect(await mailOf()).toEqual({ settle: "cancelled" });
});

it("a digest has the headlines of its day, and nothing that was withdrawn", async () => {
  campaign = { id: "digest:x", kind: "digest", breaking: false, content: {}, at: NOON };
  gathered = [newsCampaign(story, [], NOON), newsCampaign(storyCard("gone"), [], NOON)];
  paper.publish(edited);
  const mail = await mailOf();
  expect(mail).toContain("A better headline");
  expect(mail).not.toMatch(/Title of/);
});

it("a newsletter leaves out what was withdrawn since it was made", async () => {
  const stories = [story, storyCard("gone")].map((card) => newsCampaign(card, [], NOON).content);
  campaign = {
    id: "letter:morning:2026-11-23",
    kind: "letter",
    breaking: false,
    content: { title: "Morning", at: "2026-11-23T07:00:00.000Z", stories },
    at: NOON,
  };
  paper.publish(story);
  const mail = await mailOf();
  expect(mail).toContain("Morning: Title of a");
  expect(mail).not.toContain("Title of gone");
});
