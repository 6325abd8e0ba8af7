import { Heading } from "@react-email/heading";
import { Hr } from "@react-email/hr";
import { Link } from "@react-email/link";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import { createElement as h } from "react";
import type { AlertContent } from "../../alerts/content.ts";
import type { Paper } from "../paper.ts";
import { Layout } from "./Layout.ts";
import { StoryPiece } from "./StoryPiece.ts";
import { styles } from "./styles.ts";

type Props = {
  paper: Paper;
  title: string;
  date: string;
  preview: string;
  why: string;
  /** The editors' note: HTML made from a checked MDX file, never from a reader's words. */
  note?: string | undefined;
  stories: AlertContent[];
  /** How many stories there are besides. */
  more?: number;
};

/** Several stories: a newsletter, or the digest of what somebody follows. */
export function Letter({ paper, title, date, preview, why, note, stories, more = 0 }: Props) {
  const css = styles(paper.newspaper);
  return h(
    Layout,
    { paper, preview, why, isSubscribed: true },
    h(Heading, { as: "h1", style: css.title, className: "ink" }, title),
    h(Text, { style: css.meta, className: "second" }, date),
    note && h(Section, { style: css.text, className: "ink" }, noteOf(note, css.text)),
    ...stories.flatMap((alert, i) => [
      h(Hr, { key: `rule ${i}`, style: css.hair, className: "hair" }),
      h(StoryPiece, { key: i, paper, alert, as: "h2" }),
    ]),
    more > 0 &&
      h(
        Text,
        { style: css.text, className: "ink" },
        h(Link, { href: paper.origin, style: css.link, className: "ink" }, paper.messages.mail.more(more)),
      ),
  );
}

const noteOf = (html: string, style: object) =>
  h("div", { style, className: "ink note", dangerouslySetInnerHTML: { __html: html } });
