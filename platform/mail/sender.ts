import type { KeyLike } from "node:crypto";
import { domainOf } from "#audience/address.ts";

/** In whose name mail goes out, and by which key it is signed. */
export type Sender = {
  name: string;
  address: string;
  dkim: { selector: string; privateKey: KeyLike };
};

export const senderDomain = ({ address }: Sender) => domainOf(address);
