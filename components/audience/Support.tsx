import type { AudienceMessages } from "#messages/audience.en.ts";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import { Plan } from "./Plan/Plan.tsx";
import css from "./Support.module.css";

/** Ways to pay for the newspaper, at whoever takes the money; nothing where there are none. */
export function Support({ plans, words }: { plans: Newspaper["plans"]; words: AudienceMessages }) {
  const { subscribe: say } = words;
  if (plans.length === 0) return null;
  return (
    <Plan id="support" title={say.plans}>
      <ul className={css.plans}>
        {plans.map(({ title, price, description, url }) => (
          <li key={title}>
            <div>
              <h3>{title}</h3>
              <p className={css.price}>{price}</p>
              <p>{description}</p>
            </div>
            <a className="btn" href={url} rel="noopener">
              {say.support(title)}
            </a>
          </li>
        ))}
      </ul>
    </Plan>
  );
}
