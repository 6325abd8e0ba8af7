import type { Messages } from "#messages/en.ts";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import { type FollowTarget, followField } from "../device/Bell/followKey.ts";
import { FormGuard } from "./FormGuard/FormGuard.tsx";
import css from "./SubscribeForm.module.css";

type FollowBy = { target: FollowTarget; alerts: Newspaper["alerts"]; messages: Messages };

/** Asks for alerts on one topic, section, author or story by e-mail, at the reader's rhythm. */
export function FollowForm({ target, alerts, messages }: FollowBy) {
  const { reader, newsletter } = messages;
  const { follow: say } = messages.device;
  const { name, value } = followField(target);
  return (
    <form action="/api/subscriptions" method="post">
      <input type="hidden" name={name} value={value} />
      <FormGuard form="follow" messages={messages} />
      <fieldset>
        <legend>{say.rhythm}</legend>
        <div className={css.rhythms}>
          {Object.entries(say.rhythms).map(([rhythm, words]) => (
            <label key={rhythm}>
              <input type="radio" name="rhythm" value={rhythm} defaultChecked={rhythm === "at-once"} />
              {words}
            </label>
          ))}
        </div>
      </fieldset>
      <div className={css.go}>
        <div>
          <label htmlFor="email">{newsletter.address}</label>
          <input id="email" name="email" type="email" autoComplete="email" required />
        </div>
        <button type="submit" className="btn">
          {reader.followButton}
        </button>
      </div>
      <p className={css.fine}>
        {reader.confirmFirst} {say.most(alerts.perDay)}
      </p>
    </form>
  );
}
