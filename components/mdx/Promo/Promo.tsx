import type { BodyContext } from "../context.ts";
import css from "./Promo.module.css";

/** Get all updates on …: download our free app, and subscribe. */
export function Promo({ about, topic, context }: { about?: string; topic?: string; context: BodyContext }) {
  const { promo: say } = context.messages;
  const subject = about ?? (topic && context.phrase(topic)) ?? context.promo;
  return (
    <p className={`${css.promo} noprint`}>
      {subject ? say.about(subject) : say.all} <a href="/app">{say.app}</a>
      {say.and} <a href="/subscribe">{say.subscribe}</a>
    </p>
  );
}
