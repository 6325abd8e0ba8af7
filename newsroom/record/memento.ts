import { absolute, historyUrl, versionUrl } from "../urls.ts";
import type { Version } from "./record.ts";

/** An instant as HTTP writes it (RFC 9110, 5.6.7), as Memento-Datetime and Accept-Datetime do. */
export const httpDate = (instant: string) => new Date(instant).toUTCString();

export const timeGateUrl = (story: string) => `${historyUrl(story)}/timegate`;
export const timeMapUrl = (story: string) => `${historyUrl(story)}/timemap`;

const link = (origin: string, path: string, rel: string, more: Record<string, string> = {}) =>
  [
    `<${absolute(origin, path)}>`,
    `rel="${rel}"`,
    ...Object.entries(more).map(([name, value]) => `${name}="${value}"`),
  ].join("; ");

/** The Link header by which a version, or the TimeGate, says what it is a version of (RFC 7089, 2.2). */
export const mementoLinks = (origin: string, story: string): string =>
  [
    link(origin, story, "original"),
    link(origin, timeGateUrl(story), "timegate"),
    link(origin, timeMapUrl(story), "timemap", { type: "application/link-format" }),
  ].join(", ");

/** All versions of a story as a TimeMap (RFC 7089, 5), oldest first. */
export function timeMap(origin: string, story: string, versions: readonly Version[]): string {
  const sorted = versions.toSorted((a, b) => a.number - b.number);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const mementos = sorted.map((version) => {
    const rel = [version === first && "first", version === last && "last", "memento"]
      .filter(Boolean)
      .join(" ");
    return link(origin, versionUrl(story, version.number), rel, { datetime: httpDate(version.at) });
  });
  const self = link(origin, timeMapUrl(story), "self", {
    type: "application/link-format",
    ...(first && last && { from: httpDate(first.at), until: httpDate(last.at) }),
  });
  const lines = [
    link(origin, story, "original"),
    link(origin, timeGateUrl(story), "timegate"),
    self,
    ...mementos,
  ];
  return `${lines.join(",\n")}\n`;
}

/**
 * The version that stood at a time: the last one not after it, the first where it is before all (RFC 7089, 4.1.1 leaves that
 * to the server); the current one where no time is given. Undefined where what was given is no time of HTTP's.
 */
export function versionAt(versions: readonly Version[], acceptDatetime: string | null): Version | undefined {
  const sorted = versions.toSorted((a, b) => a.number - b.number);
  if (acceptDatetime === null) return sorted.at(-1);
  const time = /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(acceptDatetime)
    ? Date.parse(acceptDatetime)
    : Number.NaN;
  if (Number.isNaN(time)) return undefined;
  return sorted.findLast(({ at }) => Date.parse(at) <= time) ?? sorted[0];
}
