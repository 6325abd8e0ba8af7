import { unsubscribe } from "../readers/unsubscribe.ts";
import { type Door, formOf, say, seeOther } from "./door.ts";

/**
 * One click in a mail program (RFC 8058) posts `List-Unsubscribe=One-Click`, as a form of either kind, and gets 200 without a
 * redirect. The button of our own page says `what` it ends, and is shown a page.
 */
export const unsubscribeDoor: Door = async (context, knock, token) => {
  const what = formOf(knock)?.get("what");
  const outcome = await unsubscribe(context, token, what === "everything" ? "everything" : "list");
  if (what) return seeOther(outcome === "done" ? "/unsubscribe/done" : `/unsubscribe/${token}`);
  return outcome === "done" ? say(200, "You are unsubscribed.") : say(404, "There is nothing to end here.");
};
