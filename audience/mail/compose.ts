import { render, toPlainText } from "@react-email/render";
import { LRUCache } from "lru-cache";
import { createElement, type ReactElement } from "react";
import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import { weekday } from "#newsroom/dates.ts";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import { type AlertContent, standing } from "../alerts/content.ts";
import type { LetterContent } from "../letters/content.ts";
import type { Campaign } from "../ports/store.ts";
import type { Paper } from "./paper.ts";
import { Alert } from "./templates/Alert.ts";
import { Letter } from "./templates/Letter.ts";

/** A mail for everybody who gets it; links are placeholders (placeholders.ts). */
export type Sheet = { subject: string; html: string; text: string };

/** Headings as they are written: capitals shout. */
const TEXT = {
  wordwrap: false as const,
  selectors: ["h1", "h2", "h3"].map((selector) => ({ selector, options: { uppercase: false } })),
};

/** One line, whatever an editor wrote: nothing in a subject can become a header. */
const line = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();

export async function print(subject: string, element: ReactElement): Promise<Sheet> {
  const html = await render(element);
  return { subject: line(subject), html, text: toPlainText(html, TEXT) };
}

const letterOf = (newspaper: Newspaper, list: string) =>
  newspaper.newsletters.find(({ slug }) => slug === list);

/** What stands at the foot: by which list the reader gets this. */
function why({ newspaper, messages }: Paper, list: string) {
  const letter = letterOf(newspaper, list);
  return letter
    ? messages.mail.whyLetter(letter.title, newspaper.name)
    : messages.mail.whyAlerts(newspaper.name);
}

export function alertSheet(paper: Paper, alert: AlertContent, list: string): Promise<Sheet> {
  const { mail: say } = paper.messages;
  const subject = alert.correction ? say.correctionSubject(alert.story.title) : alert.story.title;
  return print(subject, createElement(Alert, { paper, alert, why: why(paper, list) }));
}

/** More stories than that would make a mail of more than 100 KB, which Gmail cuts off, and the way to unsubscribe with it. */
const MOST_STORIES = 45;

export function letterSheet(paper: Paper, content: LetterContent, list: string): Promise<Sheet> {
  const { language, timeZone } = paper.newspaper;
  return print(
    [content.title, content.stories[0]?.story.title].filter(Boolean).join(": "),
    createElement(Letter, {
      paper,
      title: content.title,
      date: weekday({ language, timeZone }, content.at),
      preview: content.stories[0]?.story.standfirst ?? content.title,
      why: why(paper, list),
      note: content.note,
      stories: content.stories,
    }),
  );
}

export function digestSheet(paper: Paper, at: number, alerts: AlertContent[]): Promise<Sheet> {
  const { language, timeZone } = paper.newspaper;
  const { mail: say } = paper.messages;
  const first = alerts[0]?.story;
  return print(
    say.digestSubject(alerts.length, first?.title ?? say.digestTitle),
    createElement(Letter, {
      paper,
      title: say.digestTitle,
      date: weekday({ language, timeZone }, new Date(at).toISOString()),
      preview: first?.standfirst ?? say.digestTitle,
      why: why(paper, "alerts"),
      stories: alerts.slice(0, MOST_STORIES),
      more: Math.max(0, alerts.length - MOST_STORIES),
    }),
  );
}

/**
 * Sheets of the campaigns that are going out, as their stories stand: rendering one takes some 10 ms, filling in a reader's links
 * none. Undefined where no story stands.
 */
export function sheetRack(catalogue: Pick<Catalogue, "card" | "resolve" | "revision">, paper: () => Paper) {
  const rack = new LRUCache<string, Promise<Sheet>>({ max: 40 });
  return (campaign: Campaign, list: string): Promise<Sheet> | undefined => {
    const key = `${campaign.id} ${campaign.breaking} ${list} ${catalogue.revision()}`;
    const printed = rack.get(key);
    if (printed) return printed;
    const sheet = newSheet(campaign, list);
    if (!sheet) return undefined;
    rack.set(key, sheet);
    sheet.catch(() => rack.delete(key));
    return sheet;
  };

  function newSheet({ kind, content }: Campaign, list: string) {
    if (kind === "letter") {
      const letter = content as LetterContent;
      const stories = standing(catalogue, letter.stories);
      const isEmpty = stories.length === 0 && !letter.note;
      return isEmpty ? undefined : letterSheet(paper(), { ...letter, stories }, list);
    }
    const [alert] = standing(catalogue, [content as AlertContent]);
    return alert && alertSheet(paper(), alert, list);
  }
}
