import type { ReactNode } from "react";
import type { Messages } from "#messages/en.ts";
import css from "./SearchBox.module.css";

type Props = { messages: Messages; value?: string; id?: string; children?: ReactNode };

/** A plain form that asks the archive. Scripts add suggestions while one types (browser/search-box.ts). */
export function SearchBox({ messages, value, id, children }: Props) {
  const { search: say, list } = messages;
  return (
    <search>
      <form id={id} action="/search">
        <search-box
          class={css.find}
          source="/api/suggest"
          topic={list.topic}
          author={list.author}
          found={say.suggestionsFound}
          none={say.noSuggestions}
        >
          <label className="vh" htmlFor="q">
            {say.label}
          </label>
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={value}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck="false"
          />
          <button type="submit" className="btn">
            {say.title}
          </button>
          <div id="suggestions" role="listbox" aria-label={say.suggestions} hidden />
          <p className="vh" role="status" />
        </search-box>
        {children}
      </form>
    </search>
  );
}
