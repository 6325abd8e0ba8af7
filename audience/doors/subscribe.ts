import { readForm, subscribe } from "../readers/subscribe.ts";
import { wishKeys } from "../wishes.ts";
import { knownWishes } from "../wishes-in-words.ts";
import { type Door, formOf, say, seeOther, tooOften } from "./door.ts";

/** The forms of /subscribe, /follow and the boxes on pages. The same answer whether or not an address is known. */
export const subscribeDoor: Door = async (context, knock) => {
  const fields = formOf(knock);
  if (!fields) return say(415, "Send a form: application/x-www-form-urlencoded.");
  const outcome = await subscribe(context, fields, knock.ip);
  if (outcome === "often") return tooOften(context);
  if (outcome === "sent") return seeOther("/subscribe/sent");
  const form = readForm(fields);
  const chosen = form.success
    ? wishKeys(knownWishes(context.catalogue, { ...form.data.wishes, rhythm: form.data.rhythm }))
    : [];
  const again = new URLSearchParams({
    problem: outcome,
    ...(chosen.length > 0 && { chosen: chosen.join(" ") }),
  });
  return seeOther(`/subscribe/again?${again}#problem`);
};
