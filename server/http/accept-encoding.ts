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

/** Smallest first. */
const OURS: readonly Coding[] = ["br", "gzip", "plain"];

function read(field: string): readonly Coding[] {
  const others = weightOf(field, "*") ?? 0;
  const weights: Record<Coding, number> = {
    br: weightOf(field, "br") ?? others,
    gzip: weightOf(field, "gzip") ?? weightOf(field, "x-gzip") ?? others,
    plain: weightOf(field, "identity") ?? others,
  };
  const wanted = OURS.filter((coding) => weights[coding] > 0).sort((a, b) => weights[b] - weights[a]);
  // Whoever refuses everything gets that which anybody can read (12.5.3).
  return wanted.includes("plain") ? wanted : [...wanted, "plain"];
}

const MOST = 200;
const known = new Map<string, readonly Coding[]>();
const NONE: readonly Coding[] = ["plain"];

/** The codings that a client takes, best first; `plain` is always among them. Browsers send few distinct fields: each is read once. */
export function codings(field: string | undefined): readonly Coding[] {
  if (field === undefined) return NONE;
  const answer = known.get(field) ?? read(field);
  if (known.size < MOST) known.set(field, answer);
  return answer;
}
