import { domainOf } from "#audience/address.ts";
import type { Keys } from "../keys.ts";

/** In whose name mail goes out, and by which key it is signed. */
export type Sender = {
  name: string;
  address: string;
  dkim: Keys["dkim"];
};

export const senderDomain = ({ address }: Sender) => domainOf(address);
