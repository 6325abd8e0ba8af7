import { confirm } from "../readers/preferences.ts";
import { type Door, seeOther } from "./door.ts";

/** The button of the page that the mailed link opens. Opening the page changes nothing: scanners open links, too. */
export const confirmDoor: Door = async (context, _knock, token) => {
  const preferences = await confirm(context, token);
  return seeOther(preferences ? `/preferences/${preferences}?done=confirmed` : "/confirm/used");
};
