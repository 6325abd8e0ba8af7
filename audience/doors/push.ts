import { DeviceFarewell, DeviceForm, forgetDevice, saveDevice } from "../readers/devices.ts";
import { type Door, done, jsonOf, say, tooOften } from "./door.ts";

/** The key that a browser needs to subscribe (PushManager.subscribe, applicationServerKey). */
export const pushKeyDoor: Door = async ({ push }) => say(200, push.publicKey);

export const saveDeviceDoor: Door = async (context, knock) => {
  const form = DeviceForm.safeParse(jsonOf(knock));
  if (!form.success) return say(400, "Send {subscription, follows} as application/json.");
  const outcome = await saveDevice(context, form.data, knock.ip);
  if (outcome === "often") return tooOften(context);
  return outcome === "saved" ? done() : say(422, "The endpoint is none of a push service that we know.");
};

export const forgetDeviceDoor: Door = async (context, knock) => {
  const form = DeviceFarewell.safeParse(jsonOf(knock));
  if (!form.success) return say(400, "Send {subscription} as application/json.");
  await forgetDevice(context, form.data);
  return done();
};
