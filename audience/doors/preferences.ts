import {
  exportReader,
  forgetReader,
  readerOf,
  savePreferences,
  sendPreferencesLink,
} from "../readers/preferences.ts";
import { type Door, formOf, json, say, seeOther, tooOften } from "./door.ts";

/** Saves what the page shows, or deletes the reader (`act=delete`). */
export const preferencesDoor: Door = async (context, knock, token) => {
  const fields = formOf(knock);
  if (!fields) return say(415, "Send a form: application/x-www-form-urlencoded.");
  if (fields.get("act") === "delete")
    return seeOther((await forgetReader(context, token)) ? "/preferences/deleted" : "/preferences");
  const saved = await savePreferences(context, token, fields);
  return seeOther(saved ? `/preferences/${token}?done=saved` : "/preferences");
};

/** Everything that is known of the reader, as a file. */
export const exportDoor: Door = async (context, _knock, token) => {
  const reader = await readerOf(context, token);
  if (!reader) return say(404, "This link no longer works.");
  return json(200, await exportReader(context, reader), {
    "Content-Disposition": 'attachment; filename="what-we-know.json"',
  });
};

/** Mails a fresh link. */
export const preferencesLinkDoor: Door = async (context, knock) => {
  const fields = formOf(knock);
  if (!fields) return say(415, "Send a form: application/x-www-form-urlencoded.");
  const outcome = await sendPreferencesLink(context, fields.get("email") ?? "", knock.ip);
  if (outcome === "often") return tooOften(context);
  return seeOther(outcome === "sent" ? "/subscribe/sent" : "/preferences?problem=email");
};
