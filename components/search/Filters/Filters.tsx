import type { ReactNode } from "react";
import type { SearchQuery, SearchResult } from "#newsroom/catalogue/catalogue.ts";
import type { Site } from "../../site/site.ts";
import { choicesOf } from "./choices.ts";
import css from "./Filters.module.css";

/** Everything that narrows a search; it belongs to the form in which the words are typed. */
export function Filters({ site, query, result }: { site: Site; query: SearchQuery; result: SearchResult }) {
  const { search: say } = site.messages;
  const { sections, topics, authors } = choicesOf(query, result, site.sections);
  return (
    <div className={css.filters}>
      <fieldset>
        <legend>{say.section}</legend>
        <Choice name="section" value="" chosen={query.section ?? ""}>
          {say.allSections}
        </Choice>
        {sections.map(({ slug, title, stories }) => (
          <Choice key={slug} name="section" value={slug} chosen={query.section}>
            {stories === undefined ? title : say.counted(title, stories)}
          </Choice>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say.published}</legend>
        <Day name="from" label={say.from} value={query.from} />
        <Day name="until" label={say.until} value={query.until} />
      </fieldset>
      <Names name="topic" label={say.topic} all={say.allTopics} names={topics} chosen={query.topic} />
      <Names name="author" label={say.author} all={say.allAuthors} names={authors} chosen={query.author} />
      <button type="submit" className="btn o" form="search">
        {say.apply}
      </button>
    </div>
  );
}

type ChoiceProps = { name: string; value: string; chosen?: string; children: ReactNode };

const Choice = ({ name, value, chosen, children }: ChoiceProps) => (
  <label className={css.choice}>
    <input type="radio" name={name} value={value} defaultChecked={value === chosen} form="search" />
    {children}
  </label>
);

const Day = ({ name, label, value }: { name: string; label: string; value?: string }) => (
  <label className={css.field}>
    {label}
    <input type="date" name={name} defaultValue={value} form="search" />
  </label>
);

type NamesProps = {
  name: string;
  label: string;
  all: string;
  names: { slug: string; title: string }[];
  chosen?: string;
};

const Names = ({ name, label, all, names, chosen }: NamesProps) =>
  names.length > 0 && (
    <label className={css.field}>
      {label}
      <select name={name} defaultValue={chosen ?? ""} form="search">
        <option value="">{all}</option>
        {names.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
