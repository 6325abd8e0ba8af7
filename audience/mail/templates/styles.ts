import type { CSSProperties } from "react";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";

const SERIF = '"Source Serif 4", Georgia, "Times New Roman", serif';
const SANS = '"Libre Franklin", "Helvetica Neue", Arial, sans-serif';

/** The design's tokens as a mail can have them: inline, in pixels, light; classes repeat the colours for the dark (see `darkCss`). */
export function styles({ colours }: Newspaper) {
  const ink = colours.ink.light;
  const secondary = colours.secondary.light;
  return {
    body: { backgroundColor: colours.paper.light, color: ink, margin: 0, padding: 0 },
    container: { maxWidth: "600px", margin: "0 auto", padding: "24px 18px 40px" },
    wordmark: { font: `600 26px/1 ${SERIF}`, letterSpacing: "-0.5px", margin: 0, color: ink },
    dotted: { borderBottom: `3px dotted ${ink}` },
    rule: { border: 0, borderTop: `3px solid ${ink}`, margin: "14px 0 20px" },
    hair: { border: 0, borderTop: `1px solid ${colours.rule.light}`, margin: "22px 0" },
    kicker: { font: `600 14px/20px ${SANS}`, margin: "0 0 6px", color: ink },
    correction: { font: `600 14px/20px ${SANS}`, margin: "0 0 6px", color: colours.correction.light },
    title: { font: `600 28px/32px ${SERIF}`, letterSpacing: "-0.3px", margin: "0 0 12px", color: ink },
    heading: { font: `600 21px/26px ${SERIF}`, margin: "0 0 6px", color: ink },
    text: { font: `400 18px/27px ${SERIF}`, margin: "0 0 18px", color: ink },
    standfirst: { font: `400 17px/25px ${SERIF}`, margin: "0 0 8px", color: secondary },
    meta: { font: `400 13px/19px ${SANS}`, margin: "0 0 14px", color: secondary },
    button: {
      display: "inline-block",
      font: `600 16px/20px ${SANS}`,
      padding: "13px 22px",
      backgroundColor: ink,
      color: colours.paper.light,
      textDecoration: "none",
    },
    link: { color: ink, textDecoration: "underline" },
    plainLink: { color: ink, textDecoration: "none" },
    foot: { font: `400 13px/20px ${SANS}`, margin: "0 0 8px", color: secondary },
    footLink: { color: secondary, textDecoration: "underline" },
  } satisfies Record<string, CSSProperties>;
}

/** The body is a table in the body: the cell has the paper's colour, too. A note's links and heads are the editors', without a class. */
export const darkCss = ({ colours }: Newspaper) =>
  `:root{color-scheme:light dark;supported-color-schemes:light dark}.note a{color:inherit}.note h2{font-size:21px;line-height:26px;margin:24px 0 8px}` +
  `.note ul,.note ol{padding-inline-start:22px}` +
  `.note blockquote{margin:0 0 18px;padding-inline-start:16px;border-inline-start:1px solid ${colours.rule.light}}@media(prefers-color-scheme:dark){` +
  `.paper,.paper td{background-color:${colours.paper.dark}!important}` +
  `.ink{color:${colours.ink.dark}!important}.second{color:${colours.secondary.dark}!important}` +
  `.fix{color:${colours.correction.dark}!important}` +
  `.press{background-color:${colours.ink.dark}!important;color:${colours.paper.dark}!important}` +
  `.line{border-color:${colours.ink.dark}!important}.hair,.note blockquote{border-color:${colours.rule.dark}!important}}`;
