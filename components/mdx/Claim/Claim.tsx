import type { ReactNode } from "react";
import type { BodyContext } from "../context.ts";
import css from "./Claim.module.css";

/** A statement tied to the source that it rests on, by number. */
export function Claim({
  source,
  children,
  context,
}: {
  source: string;
  children?: ReactNode;
  context: BodyContext;
}) {
  return (
    <a className={css.claim} href={`#source-${source}`}>
      {children}
      <sup>{context.sources.indexOf(source) + 1}</sup>
    </a>
  );
}
