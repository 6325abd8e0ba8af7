import type { Coding } from "./ready.ts";

/** Weight of a coding in an Accept-Encoding field (RFC 9110, 12.5.3): 0 where it is refused or not named. */
function weightOf(field: string, coding: string): number | undefined {
  for (const part of field.split(",")) {
    const [name, ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    if (name !== coding) continue;
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    return Number.isNaN(weight) ? 0 : weight;
  }
  return undefined;
}

function read(field: string): readonly Coding[] {
  const others = weightOf(field, "*") ?? 0;
  const br = weightOf(field, "br") ?? others;
  const gzip = weightOf(field, "gzip") ?? weightOf(field, "x-gzip") ?? others;
  const order: Coding[] = br >= gzip ? ["br", "gzip"] : ["gzip", "br"];
  const wanted = order.filter((coding) => (coding === "br" ? br : gzip) > 0);
  return [...wanted, "plain"];
}

const MOST = 200;
const known = new Map<string, readonly Coding[]>();
const NONE: readonly Coding[] = ["plain"];

/** The codings that a client takes, best first; `plain` is always last. Browsers send few distinct fields: each is read once. */
export function codings(field: string | undefined): readonly Coding[] {
  if (field === undefined) return NONE;
  const answer = known.get(field) ?? read(field);
  if (known.size < MOST) known.set(field, answer);
  return answer;
}
