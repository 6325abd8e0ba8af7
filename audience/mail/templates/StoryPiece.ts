import { Heading } from "@react-email/heading";
import { Link } from "@react-email/link";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import { createElement as h } from "react";
import { absolute } from "#newsroom/urls.ts";
import type { AlertContent } from "../../alerts/content.ts";
import type { Paper } from "../paper.ts";
import { styles } from "./styles.ts";

type Props = { paper: Paper; alert: AlertContent; as: "h1" | "h2" };

/** One story in a mail: kicker, headline, standfirst or correction, byline. */
export function StoryPiece({ paper, alert, as }: Props) {
  const { story, breaking, correction } = alert;
  const css = styles(paper.newspaper);
  const { mail: say } = paper.messages;
  const kicker = correction ? say.correction : breaking ? say.breaking : story.section;
  return h(
    Section,
    { dir: story.direction, lang: story.language },
    h(
      Text,
      {
        lang: paper.newspaper.language,
        style: correction ? css.correction : css.kicker,
        className: correction ? "fix" : "ink",
      },
      kicker,
    ),
    h(
      Heading,
      { as, style: as === "h1" ? css.title : css.heading, className: "ink" },
      h(
        Link,
        { href: absolute(paper.origin, story.url), style: css.plainLink, className: "ink" },
        story.title,
      ),
    ),
    correction
      ? h(
          Text,
          { style: css.text, className: "ink" },
          h("strong", null, correction.title),
          `: ${correction.note}`,
        )
      : h(Text, { style: css.standfirst, className: "second" }, story.standfirst),
    h(Text, { style: css.meta, className: "second" }, story.byline),
  );
}
