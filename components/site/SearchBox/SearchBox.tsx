import type { Messages } from "#messages/en.ts";
import css from "./SearchBox.module.css";

/** A plain form that asks the archive. */
export function SearchBox({ messages, value }: { messages: Messages; value?: string }) {
  const { search: say } = messages;
  return (
    <form className={css.find} action="/search">
      <label className="vh" htmlFor="q">
        {say.label}
      </label>
      <input id="q" type="search" name="q" defaultValue={value} />
      <button type="submit" className="btn">
        {say.title}
      </button>
    </form>
  );
}
