import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { linkIn, mail, mailTo, oneClick } from "./mailbox.ts";
import { contentRoom } from "./site.ts";

// Reading needs no scripts, and neither does anything here.
test.use({ javaScriptEnabled: false });
test.setTimeout(120_000);

const someone = (name: string) => `${name}-${Date.now()}@example.org`;

async function askFor(page: Page, email: string, topic: string) {
  await page.goto("/subscribe");
  await page.getByLabel("The First Proof").uncheck();
  await page.getByText("Or follow what you care about").click();
  await page.getByRole("checkbox", { name: topic, exact: true }).check();
  await page.getByLabel("Your e-mail address").fill(email);
  await page.getByRole("button", { name: "Sign up free" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Now check your mail");
}

async function follow(page: Page, email: string, topic: string) {
  await askFor(page, email, topic);
  await page.goto(linkIn(await mail(email, 1), "confirm"));
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("status")).toHaveText("Confirmed. This is what you get from now on.");
}

/** Saves a story as an editor would: one that is live when it is saved, or that goes live at its time. */
function publish(slug: string, topic: string, published = new Date(Date.now() - 60_000)) {
  const instant = published.toISOString();
  const folder = join(contentRoom(), "articles", ...instant.slice(0, 10).split("-"));
  mkdirSync(folder, { recursive: true });
  const front = {
    title: `News of ${slug}`,
    standfirst: "Whether it arrives.",
    section: "politics",
    kind: "news",
    topics: [topic],
    authors: ["washington-desk"],
    published: instant,
    status: "published",
  };
  writeFileSync(join(folder, `${slug}.mdx`), `---\n${JSON.stringify(front)}\n---\n\nIt happened.\n`);
}

test("from subscribing to the last alert, by hand and in one click", async ({ page, request }) => {
  const [leaver, stayer] = [someone("leaver"), someone("stayer")];
  await follow(page, leaver, "South Sudan");
  await follow(page, stayer, "South Sudan");

  publish("from-south-sudan", "south-sudan");
  const alert = await mail(leaver, 2);
  expect(alert.subject).toBe("News of from-south-sudan");
  await mail(stayer, 2);

  // A scanner opens what it finds; nothing happens.
  const unsubscribe = oneClick(alert);
  expect((await request.get(unsubscribe)).status()).toBe(200);
  const clicked = await request.post(unsubscribe, {
    form: { "List-Unsubscribe": "One-Click" },
    maxRedirects: 0,
    headers: { origin: "https://mail.example", "sec-fetch-site": "cross-site" },
  });
  expect(clicked.status()).toBe(200);

  publish("more-from-south-sudan", "south-sudan");
  await mail(stayer, 3);
  expect(await mailTo(leaver)).toHaveLength(2);
});

test("a scheduled story is told when its time comes", async ({ page }) => {
  const reader = someone("scheduled");
  await follow(page, reader, "Iraq");
  publish("later-in-iraq", "iraq", new Date(Date.now() + 4000));
  expect((await mail(reader, 2)).subject).toBe("News of later-in-iraq");
});

test("preferences are seen, changed and deleted by a link; opening a link changes nothing", async ({
  page,
  request,
}) => {
  const reader = someone("chooser");
  await askFor(page, reader, "Samsung");
  const confirm = linkIn(await mail(reader, 1), "confirm");
  for (const method of ["GET", "HEAD", "GET"]) await request.fetch(confirm, { method });
  await page.goto(confirm);
  await expect(page.getByText("Samsung")).toBeVisible();
  await page.getByRole("button", { name: "Confirm" }).click();

  await expect(page.getByRole("checkbox", { name: "Samsung" })).toBeChecked();
  await page.getByLabel("The Week in Proof").check();
  await page.getByLabel("Once a day").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await expect(page.getByLabel("The Week in Proof")).toBeChecked();
  await expect(page.getByLabel("Once a day")).toBeChecked();

  const address = page.url().replace(/\?.*/, "");
  const known = await (await request.get(`${address}/export`)).json();
  expect(known).toMatchObject({ email: reader, newsletters: ["weekly-review"], rhythm: "daily" });

  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deleted");
  expect((await request.get(`${address}/export`)).status()).toBe(404);

  await page.goto(confirm);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
});

test("a form that cannot be right says so beside its field", async ({ page }) => {
  await page.goto("/follow/story/2017/03/02/sessions-two-talks-not-disclosed");
  await page.getByLabel("Once a week").check();
  // The browser lets it pass; no mail server would.
  await page.getByLabel("Your e-mail address").fill("somebody@nowhere");
  await page.getByRole("button", { name: "Follow by e-mail" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter an e-mail address");
  await expect(page.getByRole("alert")).toBeInViewport();
  await expect(page.getByLabel("Your e-mail address")).toHaveAttribute("aria-invalid", "true");
  // Nothing that was chosen is lost, and nothing else is chosen.
  await expect(page.getByRole("checkbox", { checked: true })).toHaveAccessibleName(
    /^Sessions under pressure/,
  );
  await expect(page.getByLabel("Once a week")).toBeChecked();
});

test.describe("what strangers try", () => {
  const form = { email: "somebody@example.org", topics: "brexit" };

  test("a form on another site", async ({ request }) => {
    const strangers: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ];
    for (const headers of strangers) {
      for (const path of ["/api/subscriptions", "/api/preferences-link", `/confirm/${"x".repeat(43)}`]) {
        const answer = await request.post(path, { form, headers, maxRedirects: 0 });
        expect(answer.status(), `${path} ${JSON.stringify(headers)}`).toBe(403);
      }
    }
  });

  test("guessing, damaging and mixing tokens", async ({ request }) => {
    for (const token of [
      "x".repeat(43),
      `u.${"0".repeat(32)}.alerts.${"A".repeat(27)}`,
      `p.${"0".repeat(32)}.zzzzzz.`,
    ]) {
      expect((await request.post(`/unsubscribe/${token}`, { form: {} })).status()).toBeGreaterThanOrEqual(
        404,
      );
      const confirmed = await request.post(`/confirm/${token}`, { maxRedirects: 0 });
      if (confirmed.status() !== 404) expect(confirmed.headers().location).toBe("/confirm/used");
    }
  });

  test("a body that is too large", async ({ request }) => {
    const answer = await request.post("/api/subscriptions", { form: { ...form, x: "a".repeat(100_000) } });
    expect(answer.status()).toBe(413);
  });

  test("an endpoint inside our own network", async ({ request }) => {
    const keys = {
      p256dh: Buffer.alloc(65, 4).toString("base64url"),
      auth: Buffer.alloc(16).toString("base64url"),
    };
    for (const endpoint of [
      "http://127.0.0.1:5432/",
      "https://169.254.169.254/",
      "https://fcm.googleapis.com.evil.example/",
    ]) {
      const data = { subscription: { endpoint, keys }, follows: { topics: ["brexit"] } };
      expect((await request.post("/api/push/subscriptions", { data })).status()).toBe(422);
    }
  });

  test("learning whether an address is known", async ({ page, request }) => {
    const known = someone("known");
    await follow(page, known, "Snap");
    const answers = [];
    for (const email of [known, someone("unknown")]) {
      const answer = await request.post("/api/subscriptions", { form: { ...form, email }, maxRedirects: 0 });
      answers.push([answer.status(), answer.headers().location, await answer.text()]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  test("another header through an address", async ({ request }) => {
    const answer = await request.post("/api/subscriptions", {
      form: { ...form, email: "a@example.org\r\nBcc: b@example.org" },
      maxRedirects: 0,
    });
    expect(answer.headers().location).toBe("/subscribe/again?problem=email&chosen=topics%3Abrexit#problem");
  });
});
