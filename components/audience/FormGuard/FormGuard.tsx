import type { Messages } from "#messages/en.ts";
import css from "./FormGuard.module.css";

/** What every form that asks for mail sends along: its name, and a field that only a machine fills in. */
export function FormGuard({ form, messages }: { form: string; messages: Messages }) {
  const id = `website-${form}`;
  return (
    <>
      <input type="hidden" name="form" value={form} />
      <p className={css.guard} aria-hidden="true">
        <label htmlFor={id}>{messages.device.follow.leaveEmpty}</label>
        <input id={id} type="text" name="website" tabIndex={-1} autoComplete="off" />
      </p>
    </>
  );
}
