import { isSigned, Reports, takeReports } from "../readers/reports.ts";
import { type Door, done, jsonOf, say } from "./door.ts";

/** What became of mail, told by a provider, or by a bridge to one. */
export const webhookDoor: Door = async (context, knock) => {
  const { secrets, clock } = context;
  if (!isSigned(secrets.webhookKey, knock.headers["stet-signature"], knock.body, clock()))
    return say(401, "The signature is wrong, or older than five minutes.");
  const reports = Reports.safeParse(jsonOf(knock));
  if (!reports.success) return say(400, "Send a list of {type, messageId or email} as application/json.");
  await takeReports(context, reports.data);
  return done();
};
