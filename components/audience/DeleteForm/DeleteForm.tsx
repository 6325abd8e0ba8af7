import type { AudienceMessages } from "#messages/audience.en.ts";
import { Plan } from "../Plan/Plan.tsx";

/** Deletes a reader, after saying what that means. */
export function DeleteForm({ action, words }: { action: string; words: AudienceMessages }) {
  const { preferences: say } = words;
  return (
    <Plan title={say.deleteTitle}>
      <form action={action} method="post">
        <p>{say.deleteText}</p>
        <p>
          <button type="submit" className="btn o" name="act" value="delete">
            {say.delete}
          </button>
        </p>
      </form>
    </Plan>
  );
}
