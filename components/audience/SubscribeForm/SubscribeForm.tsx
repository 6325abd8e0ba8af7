import type { AudienceMessages } from "#messages/audience.en.ts";
import type { Messages } from "#messages/en.ts";
import type { Newsletter } from "#newsroom/schema/newspaper.ts";
import { AddressField, type FormProblem } from "../AddressField/AddressField.tsx";
import { type Choice, Choices, OneOf } from "../Choices/Choices.tsx";
import { FormGuard } from "../FormGuard/FormGuard.tsx";
import css from "../SubscribeForm.module.css";

type Props = {
  newsletters: Newsletter[];
  topics: Choice[];
  sections: Choice[];
  authors: Choice[];
  problem: FormProblem | undefined;
  messages: Messages;
  words: AudienceMessages;
};

/** Newsletters to choose, what to follow by e-mail, and the address. The answer to the post is a page. */
export function SubscribeForm({ newsletters, topics, sections, authors, problem, messages, words }: Props) {
  const { reader: say } = messages;
  const { wishes } = words;
  return (
    <form action="/api/subscriptions" method="post">
      <FormGuard form="subscribe" messages={messages} />
      <fieldset>
        <legend>{say.chooseNewsletters}</legend>
        {newsletters.map(({ slug, title, description }, i) => (
          <label key={slug} className={css.pick}>
            <input type="checkbox" name="newsletters" value={slug} defaultChecked={i === 0} />
            <b>{title}</b>
            <span>{description}</span>
          </label>
        ))}
      </fieldset>
      <details className={css.more} open={problem === "nothing"}>
        <summary>{words.subscribe.follow}</summary>
        <Choices legend={wishes.topics} name="topics" choices={topics} />
        <Choices legend={wishes.sections} name="sections" choices={sections} />
        <Choices legend={wishes.authors} name="authors" choices={authors} />
        <OneOf
          legend={wishes.rhythm}
          name="rhythm"
          choices={Object.entries(wishes.rhythms).map(([value, title]) => ({ value, title }))}
          chosen="at-once"
        />
      </details>
      <AddressField
        label={messages.newsletter.address}
        button={say.signUpFree}
        problem={problem}
        words={words}
      />
      <p className={css.fine}>{say.confirmFirst}</p>
    </form>
  );
}
