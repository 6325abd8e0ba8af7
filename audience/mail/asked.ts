import { createElement } from "react";
import type { Request } from "../ports/store.ts";
import type { Secrets } from "../secrets.ts";
import { confirmToken, linkToken, PREFERENCES_LIFE } from "../tokens.ts";
import { print, type Sheet } from "./compose.ts";
import type { Paper } from "./paper.ts";
import { Asked } from "./templates/Asked.ts";

/** The mail that asks whether it was really the owner of the address who asked. `items`: what was asked for, in words. */
export function confirmSheet(
  paper: Paper,
  secrets: Secrets,
  request: Request,
  items: string[],
): Promise<Sheet> {
  const { mail: say } = paper.messages;
  const { name } = paper.newspaper;
  return print(
    say.confirmSubject(name),
    createElement(Asked, {
      paper,
      preview: say.confirmPreview,
      title: say.confirmTitle,
      text: say.confirmText(name),
      items,
      button: say.confirmButton,
      href: `${paper.origin}/confirm/${confirmToken(secrets, request.id)}`,
      after: say.confirmIgnore,
    }),
  );
}

/** The mail with a fresh link to somebody's preferences. */
export function preferencesSheet(
  paper: Paper,
  secrets: Secrets,
  reader: string,
  now: number,
): Promise<Sheet> {
  const { mail: say } = paper.messages;
  const token = linkToken(secrets, { to: "preferences", reader, expires: now + PREFERENCES_LIFE });
  return print(
    say.linkSubject(paper.newspaper.name),
    createElement(Asked, {
      paper,
      preview: say.linkText,
      title: say.linkTitle,
      text: say.linkText,
      items: [],
      button: say.linkButton,
      href: `${paper.origin}/preferences/${token}`,
      after: "",
    }),
  );
}
