import type { Messages } from "#messages/en.ts";
import type { Newsletter } from "#newsroom/schema/newspaper.ts";
import css from "./Signup.module.css";

/** The box that signs a reader up for one newsletter: a plain form, answered by a page. */
export function Signup({ newsletter, messages }: { newsletter: Newsletter; messages: Messages }) {
  const { newsletter: say } = messages;
  return (
    <section className={`${css.signup} noprint`} aria-labelledby="signup">
      <div>
        <h2 id="signup">{newsletter.title}</h2>
        <p>
          {newsletter.description} {say.free} {say.or} <a href="/subscribe#alerts">{say.alerts}</a>.
        </p>
      </div>
      <form action="/api/subscriptions" method="post">
        <input type="hidden" name="newsletter" value={newsletter.slug} />
        <label htmlFor="signup-email">{say.address}</label>
        <input id="signup-email" name="email" type="email" autoComplete="email" required />
        <button type="submit" className="btn">
          {say.signUp}
        </button>
      </form>
    </section>
  );
}
