import { subscribe } from "../readers/subscribe.ts";
import { type Door, formOf, say, seeOther, tooOften } from "./door.ts";

/** The forms of /subscribe, /follow and the boxes on pages. The same answer whether or not an address is known. */
export const subscribeDoor: Door = async (context, knock) => {
  const fields = formOf(knock);
  if (!fields) return say(415, "Send a form: application/x-www-form-urlencoded.");
  const outcome = await subscribe(context, fields, knock.ip);
  if (outcome === "often") return tooOften();
  return seeOther(outcome === "sent" ? "/subscribe/sent" : `/subscribe?problem=${outcome}`);
};
