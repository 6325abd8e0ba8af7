import { Button } from "@react-email/button";
import { Text } from "@react-email/text";
import { createElement as h } from "react";
import { absolute } from "#newsroom/urls.ts";
import type { AlertContent } from "../../alerts/content.ts";
import type { Paper } from "../paper.ts";
import { Layout } from "./Layout.ts";
import { StoryPiece } from "./StoryPiece.ts";
import { styles } from "./styles.ts";

/** One story went live, broke, or was corrected. */
export function Alert({ paper, alert, why }: { paper: Paper; alert: AlertContent; why: string }) {
  const css = styles(paper.newspaper);
  return h(
    Layout,
    { paper, preview: alert.correction?.title ?? alert.story.standfirst, why, isSubscribed: true },
    h(StoryPiece, { paper, alert, as: "h1" }),
    h(
      Text,
      { style: { margin: "0 0 10px" } },
      h(
        Button,
        { href: absolute(paper.origin, alert.story.url), style: css.button, className: "press" },
        paper.messages.mail.read,
      ),
    ),
  );
}
