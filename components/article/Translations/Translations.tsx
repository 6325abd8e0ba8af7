import type { Messages } from "#messages/en.ts";
import type { Story } from "#newsroom/story.ts";
import box from "../Box.module.css";

/** The same story in other languages, each in its own words. */
export function Translations({
  translations,
  messages,
}: {
  translations: Story["translations"];
  messages: Messages;
}) {
  if (translations.length === 0) return null;
  return (
    <section className={`${box.box} noprint`}>
      <h2>{messages.story.otherLanguages}</h2>
      {translations.map(({ language, url, title }) => (
        <p key={url}>
          <a href={url} lang={language} hrefLang={language} dir="auto">
            {title}
          </a>
        </p>
      ))}
    </section>
  );
}
