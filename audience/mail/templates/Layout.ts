import { Body } from "@react-email/body";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Hr } from "@react-email/hr";
import { Html } from "@react-email/html";
import { Link } from "@react-email/link";
import { Preview } from "@react-email/preview";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import { createElement as h, type ReactNode } from "react";
import type { Paper } from "../paper.ts";
import { PREFERENCES, UNSUBSCRIBE } from "../placeholders.ts";
import { darkCss, styles } from "./styles.ts";

type Props = {
  paper: Paper;
  /** What mail programs show beside the subject. */
  preview: string;
  /** Why the reader gets this. */
  why: string;
  /** False for mail that was asked for: there is nothing to unsubscribe from. */
  isSubscribed: boolean;
  children?: ReactNode;
};

/** Every mail: the wordmark on its rule, the message, why it came and how to end it. */
export function Layout({ paper, preview, why, isSubscribed, children }: Props) {
  const { newspaper, origin, direction, messages } = paper;
  const css = styles(newspaper);
  const { mail: say } = messages;
  return h(
    Html,
    { lang: newspaper.language, dir: direction },
    h(
      Head,
      null,
      h("meta", { name: "color-scheme", content: "light dark" }),
      h("meta", { name: "supported-color-schemes", content: "light dark" }),
      h("title", null, newspaper.name),
      h("style", null, darkCss(newspaper)),
    ),
    h(
      Body,
      { style: css.body, className: "paper" },
      h(Preview, null, preview),
      h(
        Container,
        // Gmail keeps neither <html> nor <body>, and what they say.
        { style: css.container, lang: newspaper.language, dir: direction },
        h(
          Section,
          null,
          h(
            Text,
            { style: css.wordmark },
            h(
              Link,
              { href: origin, style: css.plainLink, className: "ink" },
              newspaper.wordmark.plain,
              h("span", { style: css.dotted, className: "line" }, newspaper.wordmark.dotted),
            ),
          ),
        ),
        h(Hr, { style: css.rule, className: "line" }),
        children,
        h(Hr, { style: css.hair, className: "hair" }),
        h(Text, { style: css.foot, className: "second" }, why),
        ...(isSubscribed
          ? [
              [UNSUBSCRIBE, say.unsubscribe],
              [PREFERENCES, say.preferences],
            ]
          : []
        ).map(([href, words]) =>
          h(
            Text,
            { key: href, style: css.foot, className: "second" },
            h(Link, { href, style: css.footLink, className: "second" }, words),
          ),
        ),
        h(
          Text,
          { style: css.foot, className: "second" },
          [newspaper.publisher.name, newspaper.publisher.address].filter(Boolean).join(", "),
        ),
      ),
    ),
  );
}
