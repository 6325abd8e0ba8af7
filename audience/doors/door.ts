import { audienceMessagesIn } from "#messages/audience.ts";
import type { AudienceContext } from "../context.ts";

/** A request as the doors take it: read whole, and nothing of it trusted. */
export type Knock = {
  method: string;
  /** Without query. */
  path: string;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  body: string;
  /** The reader's address on the network. */
  ip: string;
};

export type Reply = { status: number; headers: Record<string, string>; body: string };

/** A door answers what knocks at its path. `token` is the part of the path that the route leaves open. */
export type Door = (context: AudienceContext, knock: Knock, token: string) => Promise<Reply>;

const PRIVATE = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
  "Referrer-Policy": "same-origin",
} as const;

/** After a post: see this page. `path` is ours, never what a request says. */
export const seeOther = (path: `/${string}`): Reply => ({
  status: 303,
  headers: { ...PRIVATE, Location: path },
  body: "",
});

export const say = (status: number, text: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { ...PRIVATE, "Content-Type": "text/plain; charset=utf-8", ...headers },
  body: `${text}\n`,
});

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { ...PRIVATE, "Content-Type": "application/json; charset=utf-8", ...headers },
  body: `${JSON.stringify(value, null, 2)}\n`,
});

export const done = (): Reply => ({ status: 204, headers: { ...PRIVATE }, body: "" });

export const tooOften = ({ catalogue }: Pick<AudienceContext, "catalogue">) =>
  say(429, audienceMessagesIn(catalogue.newspaper().language).subscribe.problems.often, {
    "Retry-After": "600",
  });

/** The fields of a form (application/x-www-form-urlencoded), or undefined for another type. */
export const formOf = ({ headers, body }: Knock): URLSearchParams | undefined =>
  mediaType(headers["content-type"]) === "application/x-www-form-urlencoded"
    ? new URLSearchParams(body)
    : undefined;

/** The value of a JSON body; undefined for another type, or for what is no JSON. */
export function jsonOf({ headers, body }: Knock): unknown {
  if (mediaType(headers["content-type"]) !== "application/json") return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const mediaType = (field: string | undefined) => field?.split(";")[0]?.trim().toLowerCase();
