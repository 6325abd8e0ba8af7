import type { Messages } from "#messages/en.ts";
import css from "./ThemeSwitch.module.css";

/** Light, dark or as the device; shown by its custom element (browser/theme-switch.ts), since it needs a script to work. */
export function ThemeSwitch({ messages }: { messages: Messages }) {
  const choices = [
    ["", messages.site.themeSystem],
    ["light", messages.site.themeLight],
    ["dark", messages.site.themeDark],
  ] as const;
  return (
    <theme-switch hidden>
      <fieldset className={css.theme}>
        <legend className="vh">{messages.site.theme}</legend>
        {choices.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name="theme" value={value} defaultChecked={value === ""} />
            {label}
          </label>
        ))}
      </fieldset>
    </theme-switch>
  );
}
