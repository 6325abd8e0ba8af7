import type { AudienceMessages } from "#messages/audience.en.ts";
import { Plan } from "../Plan/Plan.tsx";
import css from "../SubscribeForm.module.css";

type Props = { action: string; words: AudienceMessages };

/** Ends one list, or everything; or leads to where a link for choosing can be asked for. */
export function UnsubscribeForm({ action, words }: Props) {
  const { unsubscribe: say } = words;
  return (
    <Plan title={say.title}>
      <form action={action} method="post">
        <div className={css.go}>
          <button type="submit" className="btn" name="what" value="list">
            {say.button}
          </button>
          <button type="submit" className="btn o" name="what" value="everything">
            {say.all}
          </button>
        </div>
      </form>
      <p className={css.fine}>
        <a href="/preferences">{say.preferences}</a>
      </p>
    </Plan>
  );
}
