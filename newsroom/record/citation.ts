/** What is cited: one version of a story. */
export type Cited = {
  title: string;
  authors: readonly { name: string; kind: "desk" | "person" }[];
  newspaper: string;
  /** UTC ISO 8601. */
  published: string;
  timeZone: string;
  version: number;
  /** Of this version, absolute. */
  url: string;
};

const day = ({ published, timeZone }: Cited, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-US", { timeZone, ...options }).format(new Date(published));
const year = (cited: Cited) => day(cited, { year: "numeric" });

/** Family name first; a desk as it is called. */
function inverted({ name, kind }: Cited["authors"][number]): { family: string; given: string } {
  const parts = name.split(" ");
  const family = parts.pop() ?? name;
  return kind === "desk" ? { family: name, given: "" } : { family, given: parts.join(" ") };
}

/** Publication Manual of the APA, 7th edition, 10.1, example 16: article of a newspaper, online. */
export function apa(cited: Cited): string {
  const { authors, title, newspaper, version, url } = cited;
  const names = authors.map(inverted).map(({ family, given }) => {
    const initials = given
      .split(" ")
      .filter(Boolean)
      .map((part) => `${part[0]}.`);
    return initials.length > 0 ? `${family}, ${initials.join(" ")}` : family;
  });
  const last = names.pop() ?? newspaper;
  const signed = names.length > 0 ? `${names.join(", ")}, & ${last}` : last;
  const date = `${year(cited)}, ${day(cited, { month: "long", day: "numeric" })}`;
  return `${stopped(signed)} (${date}). ${title} (Version ${version}). ${newspaper}. ${url}`;
}

/** MLA Handbook, 9th edition: author, “title”, container, version, date, location. */
export function mla(cited: Cited): string {
  const { authors, title, newspaper, version, url } = cited;
  const [first, ...others] = authors;
  const { family, given } = first ? inverted(first) : { family: newspaper, given: "" };
  const lead = given ? `${family}, ${given}` : family;
  const signed =
    others.length === 0 ? lead : others.length === 1 ? `${lead}, and ${others[0]?.name}` : `${lead}, et al`;
  const month = day(cited, { month: "short" });
  const abbreviated = ["May", "Jun", "Jul"].includes(month)
    ? day(cited, { month: "long" })
    : `${month === "Sep" ? "Sept" : month}.`;
  const date = `${day(cited, { day: "numeric" })} ${abbreviated} ${year(cited)}`;
  return `${stopped(signed)} “${stopped(title)}” ${newspaper}, version ${version}, ${date}, ${url}.`;
}

/** An @online entry of BibLaTeX, which BibTeX reads as @misc. */
export function bibtex(cited: Cited): string {
  const { authors, title, newspaper, published, version, url } = cited;
  const names = authors.map(({ name, kind }) => (kind === "desk" ? `{${literal(name)}}` : literal(name)));
  const slug = /([^/]+)\/history\//.exec(url)?.[1] ?? "story";
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: cited.timeZone }).format(new Date(published));
  const fields = [
    `author = {${names.join(" and ")}}`,
    `title = {{${literal(title)}}}`,
    `organization = {${literal(newspaper)}}`,
    `date = {${date}}`,
    `year = {${year(cited)}}`,
    `version = {${version}}`,
    `url = {${url}}`,
  ];
  return `@online{${slug}-${version},\n  ${fields.join(",\n  ")}\n}`;
}

const stopped = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
const SPECIAL: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const literal = (text: string) => text.replace(/[\\~^]|[&%$#_{}]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
