import type { IncomingMessage } from "node:http";
import { isPrivate } from "../http/network.ts";

/** What a proxy says of whom it speaks for. */
const SPEAKS_FOR_ANOTHER = /^(?:forwarded|via|x-real-ip|x-forwarded-.*)$/;

/**
 * Whether a request comes from the machine or its private network, and not through a proxy on behalf of somebody else: only then it
 * may see metrics and the names of files that are not published.
 */
export function isInsider({ socket, headers }: IncomingMessage): boolean {
  if (Object.keys(headers).some((name) => SPEAKS_FOR_ANOTHER.test(name))) return false;
  return isPrivate(socket.remoteAddress ?? "");
}
