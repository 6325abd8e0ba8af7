import type { Messages } from "#messages/en.ts";
import type { Newsletter } from "#newsroom/schema/newspaper.ts";
import css from "./SubscribeForm.module.css";

/** Newsletters to choose, and the address that they go to. The answer to the post is a page. */
export function SubscribeForm({ newsletters, messages }: { newsletters: Newsletter[]; messages: Messages }) {
  const { reader: say, newsletter } = messages;
  return (
    <form action="/api/subscriptions" method="post">
      <fieldset>
        <legend>{say.chooseNewsletters}</legend>
        {newsletters.map(({ slug, title, description }, i) => (
          <label key={slug} className={css.pick}>
            <input type="checkbox" name="newsletter" value={slug} defaultChecked={i === 0} />
            <b>{title}</b>
            <span>{description}</span>
          </label>
        ))}
      </fieldset>
      <div className={css.go}>
        <div>
          <label htmlFor="email">{newsletter.address}</label>
          <input id="email" name="email" type="email" autoComplete="email" required />
        </div>
        <button type="submit" className="btn">
          {say.signUpFree}
        </button>
      </div>
      <p className={css.fine}>{say.confirmFirst}</p>
    </form>
  );
}
