import { Button } from "@react-email/button";
import { Heading } from "@react-email/heading";
import { Text } from "@react-email/text";
import { createElement as h } from "react";
import type { Paper } from "../paper.ts";
import { Layout } from "./Layout.ts";
import { styles } from "./styles.ts";

type Props = {
  paper: Paper;
  preview: string;
  title: string;
  text: string;
  /** What was asked for, a line each. */
  items: string[];
  button: string;
  href: string;
  after: string;
};

/** A mail that somebody asked for: one question, one button. */
export function Asked({ paper, preview, title, text, items, button, href, after }: Props) {
  const css = styles(paper.newspaper);
  return h(
    Layout,
    { paper, preview, why: paper.messages.mail.whyAsked(paper.newspaper.name), isSubscribed: false },
    h(Heading, { as: "h1", style: css.title, className: "ink" }, title),
    h(Text, { style: css.text, className: "ink" }, text),
    items.length > 0 &&
      h(
        "ul",
        { style: { ...css.text, paddingInlineStart: "22px" }, className: "ink" },
        items.map((item) => h("li", { key: item }, item)),
      ),
    h(
      Text,
      { style: { margin: "0 0 22px" } },
      h(Button, { href, style: css.button, className: "press" }, button),
    ),
    after && h(Text, { style: css.meta, className: "second" }, after),
  );
}
