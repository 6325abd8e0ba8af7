import type { Messages } from "#messages/en.ts";
import css from "./SubscribeForm.module.css";

/** Asks for alerts on one topic, section, author or story by e-mail. */
export function FollowForm({ target, messages }: { target: string; messages: Messages }) {
  const { reader: say, newsletter } = messages;
  return (
    <form action="/api/subscriptions" method="post">
      <input type="hidden" name="follow" value={target} />
      <div className={css.go}>
        <div>
          <label htmlFor="email">{newsletter.address}</label>
          <input id="email" name="email" type="email" autoComplete="email" required />
        </div>
        <button type="submit" className="btn">
          {say.followButton}
        </button>
      </div>
      <p className={css.fine}>{say.confirmFirst}</p>
    </form>
  );
}
