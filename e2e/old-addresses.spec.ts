import { expect, test } from "@playwright/test";
import { PAGE_KINDS } from "../scripts/page-kinds.ts";

const STORY = PAGE_KINDS.article ?? "";

for (const [what, address, target] of [
  ["an alias", "/politics/sessions", STORY],
  ["a wrong section", STORY.replace("/politics/", "/world/"), STORY],
  ["a wrong date", STORY.replace("/03/02/", "/03/01/"), STORY],
  ["a date without its noughts", STORY.replace("/03/02/", "/3/2/"), STORY],
  ["a story's address with capitals", STORY.replace("sessions", "Sessions"), STORY],
  ["a section's address with capitals", "/Politics", "/politics"],
  ["a topic's address with capitals", "/Topics/Markets", "/topics/markets"],
] as const) {
  test(`${what} leads to the right address, for good`, async ({ request }) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(new URL(answer.headers().location ?? "", answer.url()).pathname).toBe(target);
    expect((await request.get(address)).status()).toBe(200);
  });
}
