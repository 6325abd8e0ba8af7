import type { AudienceMessages } from "#messages/audience.en.ts";
import type { Messages } from "#messages/en.ts";
import type { Newsletter } from "#newsroom/schema/newspaper.ts";
import { AddressField, type FormProblem, Problem } from "../AddressField/AddressField.tsx";
import { type Choice, Choices, OneOf } from "../Choices/Choices.tsx";
import { FormGuard } from "../FormGuard/FormGuard.tsx";
import css from "../SubscribeForm.module.css";

type Props = {
  newsletters: Newsletter[];
  topics: Choice[];
  sections: Choice[];
  authors: Choice[];
  /** Stories to choose from: those that were chosen before. */
  stories: Choice[];
  problem: FormProblem | undefined;
  /** What a form that was sent before had chosen; else the first newsletter is. */
  chosen: Chosen | undefined;
  messages: Messages;
  words: AudienceMessages;
};

type Chosen = Record<"newsletters" | "topics" | "sections" | "authors" | "stories", string[]> & {
  rhythm?: string | undefined;
};

/** Newsletters to choose, what to follow by e-mail, and the address. The answer to the post is a page. */
export function SubscribeForm(props: Props) {
  const { newsletters, topics, sections, authors, stories, problem, chosen, messages, words } = props;
  const { reader: say } = messages;
  const follows = [chosen?.topics, chosen?.sections, chosen?.authors, chosen?.stories].flat().filter(Boolean);
  const { wishes } = words;
  return (
    <form action="/api/subscriptions" method="post">
      <FormGuard form="subscribe" messages={messages} />
      {problem === "nothing" && <Problem problem={problem} words={words} />}
      <fieldset>
        <legend>{say.chooseNewsletters}</legend>
        {newsletters.map(({ slug, title, description }, i) => (
          <label key={slug} className={css.pick}>
            <input
              type="checkbox"
              name="newsletters"
              value={slug}
              defaultChecked={chosen ? chosen.newsletters.includes(slug) : i === 0}
            />
            <b>{title}</b>
            <span>{description}</span>
          </label>
        ))}
      </fieldset>
      <details className={css.more} open={problem === "nothing" || follows.length > 0}>
        <summary>{words.subscribe.follow}</summary>
        <Choices legend={wishes.topics} name="topics" choices={topics} chosen={chosen?.topics} />
        <Choices legend={wishes.sections} name="sections" choices={sections} chosen={chosen?.sections} />
        <Choices legend={wishes.authors} name="authors" choices={authors} chosen={chosen?.authors} />
        <Choices legend={wishes.stories} name="stories" choices={stories} chosen={chosen?.stories} />
        <OneOf
          legend={wishes.rhythm}
          name="rhythm"
          choices={Object.entries(wishes.rhythms).map(([value, title]) => ({ value, title }))}
          chosen={chosen?.rhythm ?? "at-once"}
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
