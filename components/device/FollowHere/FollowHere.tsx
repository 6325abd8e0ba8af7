import type { Messages } from "#messages/en.ts";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import { type FollowTarget, followKey } from "../Bell/followKey.ts";
import css from "./FollowHere.module.css";

type Followed = {
  target: FollowTarget;
  subject: string;
  /** How the subject is called within a sentence. */
  phrase: string;
  about: string;
  alerts: Newspaper["alerts"];
  messages: Messages;
};

/** The switch for this device: a part for each state, of which browser/follow-here.ts shows the one that holds. */
export function FollowHere({ target, subject, phrase, about, alerts: terms, messages }: Followed) {
  const { follow: say } = messages.device;
  const { quiet, perDay } = terms;
  const silently = (
    <button type="button" value="silent" className="btn o">
      {say.silently}
    </button>
  );
  const end = (
    <button type="button" value="end" className="btn o">
      {say.end}
    </button>
  );
  const alerts = (
    <button type="button" value="alerts" className="btn">
      {say.turnOn}
    </button>
  );
  return (
    <follow-here className={css.here} follow={followKey(target)} data-subject={subject} data-about={about}>
      <p data-state="none">{say.script}</p>
      <div data-state="off" hidden>
        <p>{say.off(phrase)}</p>
        {alerts}
      </div>
      <div data-state="on" hidden>
        <p>{say.on(phrase)}</p>
        {end}
      </div>
      <div data-state="silent" hidden>
        <p>{say.silent(phrase)}</p>
        {end}
      </div>
      <div data-state="denied" hidden>
        <p>{say.denied}</p>
        {silently}
      </div>
      <div data-state="install" hidden>
        <p>
          {say.install} <a href="/app">{say.how}</a>
        </p>
        {silently}
      </div>
      <div data-state="unable" hidden>
        <p>{say.unable}</p>
        {silently}
      </div>
      <div data-state="failed" hidden>
        <p role="alert">{say.failed}</p>
        {alerts}
      </div>
      <p className={css.terms}>
        {quiet.from === quiet.until ? say.most(perDay) : say.quiet(quiet.from, quiet.until, perDay)}
      </p>
    </follow-here>
  );
}
