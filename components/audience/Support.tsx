import type { AudienceMessages } from "#messages/audience.en.ts";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import { Plan } from "./Plan/Plan.tsx";

/** Ways to pay for the newspaper, at whoever takes the money; nothing where there are none. */
export function Support({ plans, words }: { plans: Newspaper["plans"]; words: AudienceMessages }) {
  const { subscribe: say } = words;
  return plans.map(({ title, price, description, url }) => (
    <Plan key={title} title={title} note={price}>
      <p>{description}</p>
      <p>
        <a className="btn" href={url} rel="noopener">
          {say.support(title)}
        </a>
      </p>
    </Plan>
  ));
}
